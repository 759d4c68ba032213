namespace CachingTier;

/// <summary>
/// The way from Redis OSS to Valkey on a cache that exists: engine, version and family in one update.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.HowTo.html"/>
/// </summary>
internal static class EngineStages
{
    public static void Check(StageChange change, Problems problems)
    {
        // The way back replaces the cache, which is for the replacements to say.
        if (change.Of("engine") is not ("redis", "valkey")) return;
        if (IsTooOld(change.Deployed.GetValueOrDefault("engineVersion")))
            problems.Add("engine", "'redis' until engineVersion is '5.0.6' or later", "valkey",
                "ElastiCache takes no older one to Valkey: raise engineVersion first.");
        if (change.Wanted.GetValueOrDefault("pinsVersion") == "false")
            problems.Add("engineVersion", "set when engine goes from 'redis' to 'valkey'", null,
                "The AWS provider wants both in one update: write the version of Valkey, and leave it out again afterwards.");
    }

    private static bool IsTooOld(string? deployed) => deployed is not null
        && EngineVersions.Resolve(CacheEngine.Redis, deployed, new Problems("", "")) is { } version && !version.IsAtLeast(5, 0, 6);
}
