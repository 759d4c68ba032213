using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What a global datastore shares with all regions, with every default in place.</summary>
internal sealed record DatastoreStage
{
    public Recorded<CacheEngine> Engine { get; init; }
    public Recorded<string> EngineVersion { get; init; }

    /// <summary>Whether the version is written down.</summary>
    public Recorded<bool> PinsVersion { get; init; }

    /// <summary>Whether the datastore hands parameters to all regions.</summary>
    public Recorded<bool> ParameterGroupName { get; init; }

    /// <summary>Regions of the copies.</summary>
    public Recorded<ImmutableArray<string>> Regions { get; init; }

    public static DatastoreStage Create(ResolvedGlobalDatastore datastore) => new()
    {
        Engine = datastore.Primary.Version.Engine,
        EngineVersion = datastore.Primary.Version.Text,
        PinsVersion = datastore.Primary.PinnedVersion is not null,
        ParameterGroupName = datastore.ParameterGroupName is not null,
        Regions = datastore.Secondaries.Select(copy => copy.Region).ToImmutableArray(),
    };
}
