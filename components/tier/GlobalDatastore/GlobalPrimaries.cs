using Pulumi;

namespace CachingTier;

/// <summary>Describes a cache as the primary of a global datastore.</summary>
internal static class GlobalPrimaries
{
    public static GlobalPrimaryArgs Of(ResolvedReplicationGroup resolved, Output<string> id) => new()
    {
        ReplicationGroupId = id,
        GlobalPrimary = resolved.GlobalPrimary,
        Engine = resolved.Version.Engine.WireName(),
        EngineVersion = resolved.PinsVersion ? resolved.Version.Text : null,
        NodeType = resolved.NodeType.Text,
        Shards = resolved.Topology.Shards,
        AutomaticFailover = resolved.Topology.AutomaticFailover,
        MultiAz = resolved.Topology.MultiAz,
        NetworkType = resolved.Protocol.Type,
        Durability = resolved.Durability,
        Scales = resolved.Scaling.Any(),
    };
}
