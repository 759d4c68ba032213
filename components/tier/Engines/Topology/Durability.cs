namespace CachingTier;

/// <summary>Whether a write is kept by a log over several zones before or after it is answered.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.html"/>
internal static class Durability
{
    private const string Property = "durability";

    private static readonly string[] Families = ["r6g", "r7g", "r8g", "m6g", "m7g", "m8g", "c7gn", "c8gn"];

    public static DurabilityMode? Resolve(string? name, DurabilityUse use, Problems problems)
    {
        if (Parse(Property, name, problems) is not { } mode)
            return null;
        if (use.Version is not (null or { Engine: CacheEngine.Valkey, Major: >= 9 }))
        {
            problems.Add(
                Property,
                $"left out with {use.Version}",
                mode.WireName(),
                "It needs Valkey 9.0: raise engineVersion.");
        }
        else if (mode is DurabilityMode.Async or DurabilityMode.Sync)
        {
            CheckShape(mode.WireName(), use, problems);
        }

        return mode;
    }

    /// <summary>The mode of that name, if there is one.</summary>
    public static DurabilityMode? Parse(string property, string? name, Problems problems) => name is null
        ? null
        : problems.Choose<DurabilityMode>(property, name, "Leave it out for no durable log.");

    private static void CheckShape(string mode, DurabilityUse use, Problems problems)
    {
        var (_, node, topology, tls) = use;
        problems.Require(
            tls == TransitEncryption.Required,
            Property,
            $"left out with transitEncryption '{tls.WireName()}'",
            mode,
            "The log is written over TLS: set transitEncryption to 'required'.");
        problems.Require(
            topology.ClusterMode,
            Property,
            "left out without cluster mode",
            mode,
            "Set shards.");
        problems.Require(topology.MultiAz, Property, "left out without availability 'multi-az'", mode,
            "The log spans zones: set availability to 'multi-az'.");
        problems.Require(!topology.Groups.Any(group => group.Zones.Any(Zones.IsLocal)), Property,
            "left out in a Local Zone", mode, "The log is kept in zones of the region: name such zones in "
                + "nodeGroups.");
        if (node is not null)
        {
            problems.Require(
                Families.Contains(node.Family),
                Property,
                $"left out with nodeType '{node.Text}'",
                mode,
                "Use a node type of cache.m7g or cache.r7g.");
        }
    }
}
