namespace CachingTier;

/// <summary>The cluster mode by the name ElastiCache gives it.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html"/>
internal static class ClusterModes
{
    private const string Property = "clusterMode";

    /// <summary>The mode of that name; without one, enabled where shards are requested.</summary>
    public static ClusterMode Resolve(string? name, bool hasShards, Problems problems)
    {
        if (name is null)
            return hasShards ? ClusterMode.Enabled : ClusterMode.Disabled;
        return problems.Choose<ClusterMode>(
            Property, name, "Leave it out for 'disabled', with shards 'enabled'.") ?? ClusterMode.Disabled;
    }

    /// <summary>Adds what the mode between the two others requires.</summary>
    public static void CheckCompatible(EngineVersion? version, Availability availability, Problems problems)
    {
        var rule = Choice<ClusterMode>.RuleOf(ClusterMode.Disabled, ClusterMode.Enabled);
        var compatible = ClusterMode.Compatible.WireName();
        if (version is { Engine: CacheEngine.Redis } && !version.IsAtLeast(7, 0))
        {
            problems.Add(
                Property,
                $"{rule} with {version}",
                compatible,
                "The other one needs Redis OSS 7.0: raise engineVersion.");
        }

        if (availability == Availability.Single)
        {
            problems.Add(Property, $"{rule} with availability 'single'", compatible,
                "The other one needs failover: set availability to 'replicated' or 'multi-az'.");
        }

        problems.Warn("clusterMode 'compatible' is a step to 'enabled': move every client to the cluster "
            + "protocol, keep keys in database 0 only, and neither scale nor upgrade until then. The "
            + "endpoints change with 'enabled'.");
    }
}
