using Pulumi;
using Pulumi.Utilities;

namespace CachingTier;

/// <summary>Describes a cache as the primary of a global datastore.</summary>
internal static class GlobalPrimaries
{
    /// <summary>
    /// Inputs of the primary that the datastore decides on, and the group of parameters, for which
    /// ElastiCache puts its own copy.
    /// </summary>
    public static readonly string[] LeftToTheDatastore =
        ["engine", "engineVersion", "nodeType", "numNodeGroups", "parameterGroupName",
            "globalReplicationGroupId"];

    public static GlobalPrimaryArgs Describe(
        ResolvedReplicationGroup resolved,
        Output<string> id,
        AuthToken? token)
    {
        var args = Describe(resolved, id);
        if (token is not null)
            AddToken(args, resolved.Login, token.Value, token.Previous);
        return args;
    }

    /// <summary>
    /// The cache as it will be; values that only its deployment produces are not known yet.
    /// </summary>
    public static GlobalPrimaryArgs DescribePlanned(ResolvedReplicationGroup resolved)
    {
        var later = OutputUtilities.CreateUnknown("");
        var args = Describe(resolved, later);
        var login = resolved.Login;
        if (login.HasToken)
            AddToken(args, login, later, login.TokenRotation.HasPrevious ? later : null);
        return args;
    }

    private static void AddToken(
        GlobalPrimaryArgs args,
        ResolvedLogin login,
        Output<string> token,
        Output<string>? previous)
    {
        args.AuthToken = token;
        if (previous is null)
            return;
        args.AuthTokenUpdateStrategy = login.TokenRotation.UpdateStrategy?.WireName();
        args.PreviousAuthToken = previous;
    }

    private static GlobalPrimaryArgs Describe(ResolvedReplicationGroup resolved, Output<string> id) => new()
    {
        ReplicationGroupId = id,
        GlobalPrimary = resolved.GlobalPrimary,
        Engine = resolved.Version.Engine.WireName(),
        EngineVersion = resolved.PinsVersion ? resolved.Version.Text : null,
        NodeType = resolved.NodeType.Text,
        Shards = resolved.Topology.Shards,
        AutomaticFailover = resolved.Topology.AutomaticFailover,
        MultiAz = resolved.Topology.MultiAz,
        NetworkType = resolved.Protocol.Type?.WireName(),
        Durability = resolved.Durability?.WireName(),
        Scales = resolved.Scaling.Any(),
        ApplyImmediately = resolved.ApplyImmediately,
        Tls = resolved.TransitEncryption == TransitEncryption.Required,
        Login = new LoginArgs
        {
            Mode = resolved.Login.Mode.WireName(),
            AcceptNoLogin = resolved.Login.Stage.AcceptNoLogin,
            AcceptToken = resolved.Login.Stage.AcceptToken,
        },
    };
}
