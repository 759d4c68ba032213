using System.Collections.Immutable;

namespace CachingTier;

/// <summary>The settings of a global datastore as deployed and as wanted.</summary>
internal sealed class DatastoreChange(DatastoreStage deployed, DatastoreStage wanted)
{
    public StageSetting<bool> Parameters { get; } =
        new("parameterGroupName", deployed.ParameterGroupName, wanted.ParameterGroupName);

    public StageSetting<ImmutableArray<string>> Regions { get; } =
        new("secondaries", deployed.Regions, wanted.Regions);

    /// <summary>Whether the version is written down.</summary>
    public bool PinsVersion { get; } = wanted.PinsVersion.Is(true);

    /// <summary>Recorded version of the datastore; null when there is none.</summary>
    public EngineVersion? DeployedVersion { get; } =
        RecordedVersion.Parse(deployed.Engine, deployed.EngineVersion);

    /// <summary>The wanted version.</summary>
    public EngineVersion? WantedVersion { get; } = RecordedVersion.Parse(wanted.Engine, wanted.EngineVersion);
}
