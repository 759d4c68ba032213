using Pulumi;

namespace CachingTier;

/// <summary>
/// Between which numbers a <see cref="RedisReplicationGroup"/> scales by itself, and by what.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html"/></remarks>
public sealed class AutoScalingArgs : ResourceArgs
{
    /// <summary>Fewest shards or replicas, at least 1. Default: what the cache begins with.</summary>
    [Input("min")]
    public int? Min { get; set; }

    /// <summary>Most shards, up to 250, or replicas, up to 5. It must be given.</summary>
    [Input("max")]
    public int? Max { get; set; }

    /// <summary>
    /// What is kept near <see cref="Target"/>: <c>cpu</c> of the engine, for shards also <c>memory</c> or,
    /// with data tiering, <c>capacity</c>. Default: <c>cpu</c>.
    /// </summary>
    [Input("metric")]
    public string? Metric { get; set; }

    /// <summary>Percentage to hold, of replicas 35 to 70. Default: 60.</summary>
    [Input("target")]
    public int? Target { get; set; }

    /// <summary>Seconds between two steps up. Default: 600.</summary>
    [Input("scaleOutCooldownSeconds")]
    public int? ScaleOutCooldownSeconds { get; set; }

    /// <summary>Seconds between two steps down. Default: 900.</summary>
    [Input("scaleInCooldownSeconds")]
    public int? ScaleInCooldownSeconds { get; set; }
}
