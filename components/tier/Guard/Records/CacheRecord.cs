using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What is recorded of a cache.</summary>
internal abstract record CacheRecord : DeploymentRecord
{
    /// <summary>Subnets of the subnet group that the cache makes for itself.</summary>
    public Recorded<ImmutableArray<string>> SubnetIds { get; init; }

    /// <summary>Every subnet that the cache names.</summary>
    internal virtual ImmutableArray<string> Subnets => SubnetIds.GetValueOr([]);

    /// <summary>The input by which another network replaces the cache.</summary>
    internal virtual string PlaceInput => "subnetGroupName";

    /// <summary>Whether the cache runs on nodes.</summary>
    internal virtual bool HasNodes => true;

    /// <summary>Zones that nodes are asked to run in.</summary>
    internal virtual IEnumerable<string> AskedZones => [];

    /// <summary>Name of the subnet group, where it is known.</summary>
    internal virtual string? SubnetGroup => null;

    protected Recorded<ImmutableArray<string>> SubnetIdsOr(CacheRecord other) =>
        other.SubnetIds.State == RecordedState.NotRecorded ? SubnetIds : other.SubnetIds;
}
