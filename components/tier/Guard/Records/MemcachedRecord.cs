namespace CachingTier;

/// <summary>What is recorded of a Memcached cluster.</summary>
internal sealed record MemcachedRecord : CacheRecord
{
    public override string Kind => RecordKinds.Memcached;

    /// <summary>Settings of the component; none for a resource without one.</summary>
    public MemcachedStage? Settings { get; init; }

    /// <summary>Inputs of the resource.</summary>
    public RecordedCluster? Inputs { get; init; }

    internal override string Component => nameof(MemcachedCluster);

    internal override RecordedInputs? ResourceInputs => Inputs;

    internal override IEnumerable<string> AskedZones => Inputs is null
        ? []
        : [.. Inputs.PreferredAvailabilityZones.GetValueOr([]), Inputs.AvailabilityZone.GetValueOr("")];

    internal override string? SubnetGroup => Inputs?.SubnetGroupName.Text;

    public override DeploymentRecord Merge(DeploymentRecord other) => other is MemcachedRecord cluster
        ? this with
        {
            SubnetIds = SubnetIdsOr(cluster),
            Settings = cluster.Settings ?? Settings,
            Inputs = cluster.Inputs ?? Inputs,
        }
        : other;
}
