using Pulumi;

namespace CachingTier;

/// <summary>A cache that a <see cref="SmokeTest"/> proves.</summary>
public sealed class SmokeTestTargetArgs : ResourceArgs
{
    /// <summary>Name of the cache in the report: lower-case letters, digits and single hyphens.</summary>
    [Input("name", required: true)]
    public string Name { get; set; } = null!;

    /// <summary>How to reach the cache.</summary>
    [Input("connection", required: true)]
    public Input<CacheConnectionInputArgs> Connection { get; set; } = null!;

    /// <summary>Security group of the cache; it gets a rule that lets the test in.</summary>
    [Input("securityGroupId", required: true)]
    public Input<string> SecurityGroupId { get; set; } = null!;
}
