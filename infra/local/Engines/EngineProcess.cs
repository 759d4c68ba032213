namespace CachingTier.Local.Engines;

/// <summary>One running engine.</summary>
internal sealed class EngineProcess
{
    public required string Name { get; init; }

    public required int Pid { get; init; }
}
