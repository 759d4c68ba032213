namespace CachingTier;

/// <summary>The settings of a serverless cache as deployed and as wanted.</summary>
internal sealed class ServerlessChange(ServerlessStage deployed, ServerlessStage wanted)
{
    public StageSetting<CacheEngine> Engine { get; } = new("engine", deployed.Engine, wanted.Engine);

    public StageSetting<string> MajorVersion { get; } =
        new("majorEngineVersion", deployed.MajorEngineVersion, wanted.MajorEngineVersion);

    public StageSetting<bool> PinsVersion { get; } =
        new("pinsVersion", deployed.PinsVersion, wanted.PinsVersion);

    public LoginChange Login { get; } = new(deployed.Login ?? new(), wanted.Login ?? new());
}
