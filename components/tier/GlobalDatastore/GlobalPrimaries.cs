using Pulumi;
using Pulumi.Utilities;

namespace CachingTier;

/// <summary>Describes a cache as the primary of a global datastore.</summary>
internal static class GlobalPrimaries
{
    /// <summary>
    /// Inputs of the primary that the datastore decides on, and the group of parameters, for which ElastiCache puts its own
    /// copy.
    /// </summary>
    public static readonly string[] LeftToTheDatastore =
        ["engine", "engineVersion", "nodeType", "numNodeGroups", "parameterGroupName", "globalReplicationGroupId"];

    public static GlobalPrimaryArgs Of(ResolvedReplicationGroup resolved, Output<string> id, AuthToken? token)
    {
        var args = Of(resolved, id);
        // One that is accepted beside users is the primary's alone: groups of users do not reach over regions.
        if (token is null || resolved.Auth.Mode != AuthMode.Token) return args;
        args.AuthToken = token.Value;
        if (token.Previous is not { } previous) return args;
        args.AuthTokenUpdateStrategy = token.UpdateStrategy;
        args.PreviousAuthToken = previous;
        return args;
    }

    /// <summary>The cache as it will be: what only its deployment tells is not known yet.</summary>
    public static GlobalPrimaryArgs Planned(ResolvedReplicationGroup resolved)
    {
        var later = OutputUtilities.CreateUnknown("");
        var args = Of(resolved, later);
        if (resolved.Auth.Mode == AuthMode.Token) args.AuthToken = later;
        return args;
    }

    private static GlobalPrimaryArgs Of(ResolvedReplicationGroup resolved, Output<string> id) => new()
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
        Tls = resolved.TransitEncryption == TransitEncryption.Required,
        Auth = resolved.Auth.WireName,
        AcceptNoLogin = resolved.Token.AcceptsNoLogin,
    };
}
