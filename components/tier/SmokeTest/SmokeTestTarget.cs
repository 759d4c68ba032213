using Pulumi;

namespace CachingTier;

/// <summary>A cache to prove, with a connection that is complete.</summary>
internal sealed record SmokeTestTarget(
    string Name,
    Output<CacheConnection> Connection,
    Output<string> SecurityGroupId);
