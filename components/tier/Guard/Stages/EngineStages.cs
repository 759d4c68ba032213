namespace CachingTier;

/// <summary>
/// The way of an existing cache to another engine or major version: version and parameter family change in
/// one update.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.HowTo.html"/>
/// </summary>
internal static class EngineStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        if (change.Engine.Change is { } engines)
        {
            // The way back replaces the cache: the replacement check reports it.
            if (engines is (CacheEngine.Redis, CacheEngine.Valkey))
                CheckToValkey(change, problems);
        }
        else if (change.IsLeftToAws
            && (change.DeployedVersion?.Family, change.WantedVersion?.Family) is ({ } from, { } to)
            && from != to)
        {
            problems.Add(
                change.Version.Name,
                $"set when the parameters go from family '{from}' to '{to}'",
                null,
                "Without it AWS raises the version, and the parameters alone would change, which ElastiCache "
                + "refuses: write the version that the cache is to have.");
        }
    }

    /// <summary>Warns of a version that is written down when AWS may have raised the one that runs.</summary>
    public static void CheckPinned(ReplicationGroupChange change, Problems problems)
    {
        if (change.PinsVersion.Change is (false, true) && change.Engine.Change is null
            && change.DeployedVersion is { MayRise: true } from
            && change.WantedVersion is { } to
            && to.Major == from.Major)
        {
            problems.Warn($"engineVersion '{to.Text}' is given, while AWS could raise it so far: when the "
                + "cache has a newer version, the AWS provider replaces the cache. "
                + "Look the version up, and write that one.");
        }
    }

    /// <summary>
    /// Checks that a serverless cache keeps its version; engine and version change together there.
    /// </summary>
    public static void CheckServerless(ServerlessChange change, Problems problems)
    {
        if (change.Engine.Change is null && change.PinsVersion.Wanted.Is(false)
            && change.MajorVersion.Change is var (from, to))
        {
            problems.Add(change.MajorVersion.Name, $"set when it goes from '{from}' to '{to}'", null,
                "A cache changes its major version only when the new one is given: write the version that it "
                    + "is to have.");
        }
    }

    private static void CheckToValkey(ReplicationGroupChange change, Problems problems)
    {
        if (change.DeployedVersion is { } version && !version.IsAtLeast(5, 0, 6))
        {
            problems.Add(change.Engine.Name, "'redis' until engineVersion is '5.0.6' or later",
                CacheEngine.Valkey.WireName(),
                "ElastiCache takes no older one to Valkey: raise engineVersion first.");
        }

        if (change.IsLeftToAws)
        {
            problems.Add(change.Version.Name, "set when engine goes from 'redis' to 'valkey'", null,
                "The AWS provider needs both in one update: write the version of Valkey, and leave it out "
                    + "again afterwards.");
        }
    }
}
