using System.Collections.Immutable;

namespace CachingTier;

/// <summary>The settings of a Memcached cluster as deployed and as wanted.</summary>
internal sealed class MemcachedChange(MemcachedStage deployed, MemcachedStage wanted)
{
    public StageSetting<int> Nodes { get; } = new("nodes", deployed.Nodes, wanted.Nodes);

    public StageSetting<bool> OverZones { get; } = new("azMode", deployed.OverZones, wanted.OverZones);

    public StageSetting<ImmutableArray<string>> AvailabilityZones { get; } =
        new("availabilityZones", deployed.AvailabilityZones, wanted.AvailabilityZones);

    public StageSetting<bool> ApplyImmediately { get; } =
        new("applyImmediately", deployed.ApplyImmediately, wanted.ApplyImmediately);

    public ParameterChange Parameters { get; } = new(deployed.Parameters, wanted.Parameters);
}
