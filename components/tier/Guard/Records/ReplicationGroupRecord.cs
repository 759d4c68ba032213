namespace CachingTier;

/// <summary>What is recorded of a replication group.</summary>
internal sealed record ReplicationGroupRecord : CacheRecord
{
    public override string Kind => RecordKinds.ReplicationGroup;

    /// <summary>Settings of the component; none for a resource without one.</summary>
    public ReplicationGroupStage? Settings { get; init; }

    /// <summary>Inputs of the resource.</summary>
    public RecordedReplicationGroup? Inputs { get; init; }

    internal override string Component => nameof(RedisReplicationGroup);

    internal override RecordedInputs? ResourceInputs => Inputs;

    internal override IEnumerable<string> AskedZones => Inputs is null
        ? []
        : [
            .. Inputs.PreferredCacheClusterAzs.GetValueOr([]),
            .. Inputs.NodeGroupConfigurations.GetValueOr([]).SelectMany(shard => shard.Zones),
        ];

    internal override string? SubnetGroup => Inputs?.SubnetGroupName.Text;

    public override DeploymentRecord Merge(DeploymentRecord other) => other is ReplicationGroupRecord group
        ? this with
        {
            SubnetIds = SubnetIdsOr(group),
            Settings = group.Settings ?? Settings,
            Inputs = group.Inputs ?? Inputs,
        }
        : other;
}
