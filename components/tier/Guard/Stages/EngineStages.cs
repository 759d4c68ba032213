namespace CachingTier;

/// <summary>
/// The way of a cache that exists to another engine or major version: version and family of the parameters in
/// one update.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.HowTo.html"/>
/// </summary>
internal static class EngineStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        if (change.Engine.Change is { } engines)
        {
            // The way back replaces the cache, which is for the replacements to say.
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
                "Left out, the version is for AWS to raise, and the parameters alone would change, which "
                + "ElastiCache refuses: write the version that the cache is to have.");
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
            problems.Warn($"engineVersion '{to.Text}' is written down where AWS could raise it so far: when "
                + "the cache has a later one, the AWS provider replaces the cache. Look it up, and write "
                + "that one.");
        }
    }

    /// <summary>
    /// Holds a serverless cache to the version that it has; engine and version change together there.
    /// </summary>
    public static void CheckServerless(ServerlessChange change, Problems problems)
    {
        if (change.Engine.Change is null && change.PinsVersion.Wanted.Is(false)
            && change.MajorVersion.Change is var (from, to))
        {
            problems.Add(change.MajorVersion.Name, $"set when it goes from '{from}' to '{to}'", null,
                "A cache goes to another major version only when it is asked to: write the one that it is "
                    + "to have.");
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
                "The AWS provider wants both in one update: write the version of Valkey, and leave it out "
                    + "again afterwards.");
        }
    }
}
