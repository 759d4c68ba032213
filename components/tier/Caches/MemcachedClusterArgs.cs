using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="MemcachedCluster"/>.</summary>
public sealed class MemcachedClusterArgs : ResourceArgs
{
    /// <inheritdoc cref="TierKeyArgs.Profile"/>
    [Input("profile")]
    public string? Profile { get; set; }

    /// <inheritdoc cref="RedisReplicationGroupArgs.VpcId"/>
    [Input("vpcId", required: true)]
    public Input<string> VpcId { get; set; } = null!;

    /// <summary>
    /// Name of an existing ElastiCache subnet group; give this or <see cref="SubnetIds"/>, which alone are
    /// looked up. Changing this replaces the cache.
    /// </summary>
    [Input("subnetGroupName")]
    public Input<string>? SubnetGroupName { get; set; }

    /// <summary>Ids of 1 to 20 private subnets; give this or <see cref="SubnetGroupName"/>.</summary>
    [Input("subnetIds")]
    public InputList<string>? SubnetIds { get; set; }

    /// <summary>
    /// Version of Memcached, at least 1.6.12. Default: 1.6.22. Changing this empties the cache, lowering it
    /// replaces it.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html"/>
    /// </summary>
    [Input("engineVersion")]
    public string? EngineVersion { get; set; }

    /// <summary>
    /// Machine of every node; give this or what it must have. Default: <c>cache.m7g.large</c>, in profile dev
    /// <c>cache.t4g.micro</c>. Changing this replaces the cache.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html"/>
    /// </summary>
    [Input("nodeType")]
    public string? NodeType { get; set; }

    /// <summary>
    /// GiB of data that a node must hold beside the memory of connections: the smallest node type that does
    /// is taken. Default: by <see cref="NodeType"/>. Changing this replaces the cache when it takes another
    /// node type.
    /// </summary>
    [Input("memoryGb")]
    public double? MemoryGb { get; set; }

    /// <summary>
    /// Processors that a node must have, as <see cref="MemoryGb"/>. Default: by <see cref="NodeType"/>.
    /// </summary>
    [Input("vcpus")]
    public int? Vcpus { get; set; }

    /// <summary>
    /// Nodes, 1 to <see cref="MaxNodes"/>, spread over zones when more than one. Default: 2, in profile dev
    /// 1.
    /// </summary>
    [Input("nodes")]
    public int? Nodes { get; set; }

    /// <summary>
    /// Most nodes that the account's quota allows a cache, up to 300. Default: 60, the quota that AWS has not
    /// raised.
    /// </summary>
    [Input("maxNodes")]
    public int? MaxNodes { get; set; }

    /// <summary>
    /// Zone of each node, the same one several times to have them together. Default: spread by AWS. Changing
    /// this moves no node of an existing cache.
    /// </summary>
    [Input("availabilityZones")]
    public List<string>? AvailabilityZones { get; set; }

    /// <summary>
    /// <c>ipv4</c>, <c>ipv6</c> or <c>dual_stack</c>; the subnets must have the same. Default: <c>ipv4</c>.
    /// Changing this replaces the cache.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html"/>
    /// </summary>
    [Input("networkType")]
    public string? NetworkType { get; set; }

    /// <summary>
    /// <c>ipv4</c> or <c>ipv6</c>: what discovery answers with. Default: that of <see cref="NetworkType"/>.
    /// </summary>
    [Input("ipDiscovery")]
    public string? IpDiscovery { get; set; }

    /// <summary>
    /// Whether a change that replaces the cache deletes the old one first, which leaves clients without a
    /// cache meanwhile but needs no nodes twice. Default: false: the new cache has an id of its own, so the
    /// old one serves until it is there. Either way the data is lost.
    /// </summary>
    [Input("deleteBeforeReplace")]
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>
    /// ARN of the SNS topic that receives events of new and lost nodes: in the same region and account,
    /// without encryption at rest. Default: none.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ElastiCacheSNS.html"/>
    /// </summary>
    [Input("notificationTopicArn")]
    public Input<string>? NotificationTopicArn { get; set; }

    /// <summary>TCP port. Default: 11211, regulated 12211. Changing this replaces the cache.</summary>
    [Input("port")]
    public int? Port { get; set; }

    /// <summary>
    /// Parameters of Memcached. Default: the parameters of the family.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html"/>
    /// </summary>
    [Input("parameters")]
    public Dictionary<string, string>? Parameters { get; set; }

    /// <inheritdoc cref="RedisReplicationGroupArgs.AcceptUnknown"/>
    [Input("acceptUnknown")]
    public bool? AcceptUnknown { get; set; }

    /// <summary>
    /// UTC window of the weekly maintenance, <c>ddd:HH:MM-ddd:HH:MM</c> of 60 minutes to 24 hours. Default:
    /// sun:05:00-sun:06:00.
    /// </summary>
    [Input("maintenanceWindow")]
    public string? MaintenanceWindow { get; set; }

    /// <summary>
    /// Whether a change is applied at once, not in the maintenance window. Default: false, in profile dev
    /// true.
    /// </summary>
    [Input("applyImmediately")]
    public bool? ApplyImmediately { get; set; }

    /// <summary>Minutes AWS may take to create the cache, 1 to 1440. Default: 40.</summary>
    [Input("createTimeoutMinutes")]
    public int? CreateTimeoutMinutes { get; set; }

    /// <summary>Minutes AWS may take over each step of a change, 1 to 1440. Default: 80.</summary>
    [Input("updateTimeoutMinutes")]
    public int? UpdateTimeoutMinutes { get; set; }

    /// <summary>Minutes AWS may take to delete the cache, 1 to 1440. Default: 40.</summary>
    [Input("deleteTimeoutMinutes")]
    public int? DeleteTimeoutMinutes { get; set; }

    /// <inheritdoc cref="CacheNetworkArgs.Tags"/>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }

    internal MemcachedClusterArgs Clone() => (MemcachedClusterArgs)MemberwiseClone();
}
