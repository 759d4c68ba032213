namespace CachingTier;

/// <summary>Which stages a serverless cache is in, by its settings with every default in place.</summary>
internal sealed record ServerlessStage
{
    public Recorded<CacheEngine> Engine { get; init; }
    public Recorded<string> MajorEngineVersion { get; init; }

    /// <summary>Whether the version is written down.</summary>
    public Recorded<bool> PinsVersion { get; init; }

    public LoginRecord? Login { get; init; }

    public static ServerlessStage Create(ResolvedServerlessCache cache) => new()
    {
        Engine = cache.Engine,
        MajorEngineVersion = cache.MajorVersion,
        PinsVersion = cache.PinsVersion,
        Login = LoginRecord.Create(cache.Login),
    };
}
