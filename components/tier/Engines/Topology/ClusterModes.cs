namespace CachingTier;

/// <summary>The cluster mode by the name ElastiCache gives it.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html"/>
internal static class ClusterModes
{
    private const string Property = "clusterMode";

    private static readonly string[] Names = ["disabled", "compatible", "enabled"];

    public static string WireName(this ClusterMode mode) => Names[(int)mode];

    /// <summary>The mode of that name, or the one that the shards speak of.</summary>
    public static ClusterMode Resolve(string? name, bool hasShards, Problems problems)
    {
        if (name is null)
            return hasShards ? ClusterMode.Enabled : ClusterMode.Disabled;
        var index = Array.IndexOf(Names, name);
        problems.Require(
            index >= 0,
            Property,
            OneOf.Text(Names),
            name,
            "Leave it out for 'disabled', with shards 'enabled'.");
        return index < 0 ? ClusterMode.Disabled : (ClusterMode)index;
    }

    /// <summary>Adds what the way between the two modes demands.</summary>
    public static void CheckCompatible(EngineVersion? version, Availability availability, Problems problems)
    {
        const string rule = "'disabled' or 'enabled'";
        if (version is { Engine: CacheEngine.Redis } && !version.IsAtLeast(7, 0))
        {
            problems.Add(
                Property,
                $"{rule} with {version}",
                "compatible",
                "The other one needs Redis OSS 7.0: raise engineVersion.");
        }

        if (availability == Availability.Single)
        {
            problems.Add(Property, $"{rule} with availability 'single'", "compatible",
                "The other one needs failover: set availability to 'replicated' or 'multi-az'.");
        }

        problems.Warn("clusterMode 'compatible' is a step to 'enabled': move every client to the cluster "
            + "protocol, keep keys in database 0 only, and neither scale nor upgrade until then. The "
            + "endpoints change with 'enabled'.");
    }
}
