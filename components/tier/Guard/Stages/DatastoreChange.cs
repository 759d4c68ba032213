using System.Collections.Immutable;

namespace CachingTier;

/// <summary>The settings of a global datastore as they are deployed and as they are to be.</summary>
internal sealed class DatastoreChange(DatastoreStage deployed, DatastoreStage wanted)
{
    public StageSetting<bool> Parameters { get; } =
        new("parameterGroupName", deployed.ParameterGroupName, wanted.ParameterGroupName);

    public StageSetting<ImmutableArray<string>> Regions { get; } =
        new("secondaries", deployed.Regions, wanted.Regions);

    /// <summary>Whether the version is written down.</summary>
    public bool PinsVersion { get; } = wanted.PinsVersion.Is(true);

    /// <summary>Version that the datastore is recorded to have; nothing when there is none.</summary>
    public EngineVersion? DeployedVersion { get; } =
        RecordedVersion.Parse(deployed.Engine, deployed.EngineVersion);

    /// <summary>Version that it is to have.</summary>
    public EngineVersion? WantedVersion { get; } = RecordedVersion.Parse(wanted.Engine, wanted.EngineVersion);
}
