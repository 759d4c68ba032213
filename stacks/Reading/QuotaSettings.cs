using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What an account may have in a region, where AWS has raised it.</summary>
internal sealed class QuotaSettings : ResourceArgs
{
    public static readonly ArgsShape Shape = new("the quotas");

    /// <summary>Nodes of all caches. Default: 300.</summary>
    [Input("nodes")]
    public int? Nodes { get; init; }

    /// <summary>Serverless caches. Default: 40.</summary>
    [Input("serverlessCaches")]
    public int? ServerlessCaches { get; init; }

    /// <summary>Groups of parameters, of which each cache on nodes has one. Default: 300.</summary>
    [Input("parameterGroups")]
    public int? ParameterGroups { get; init; }

    /// <summary>
    /// Groups of users: one that caches share, or one of each cache with users of its own. Default: 200.
    /// </summary>
    [Input("userGroups")]
    public int? UserGroups { get; init; }
}
