namespace CachingTier;

/// <summary>Which major versions of an engine ElastiCache serverless runs.</summary>
internal static class ServerlessVersions
{
    /// <summary>The major version, the engine's default when there is none.</summary>
    public static string Resolve(CacheEngine engine, string? text, Problems problems)
    {
        var offered = Offered(engine);
        if (text is null)
            return offered[^1];
        if (engine == CacheEngine.Valkey && text == "9")
        {
            problems.Warn(
                "majorEngineVersion '9' is not confirmed for serverless Valkey: ElastiCache may refuse it.");
        }
        else if (!offered.Contains(text))
        {
            problems
                .Add("majorEngineVersion", $"{Quoted.OneOf(offered)} with engine '{engine.WireName()}'", text,
                    "Give the major version alone: serverless caches apply minor and patch versions by "
                        + "themselves.");
        }

        return text;
    }

    private static string[] Offered(CacheEngine engine) => engine switch
    {
        CacheEngine.Valkey => ["7", "8"],
        CacheEngine.Redis => ["7"],
        _ => ["1.6"],
    };
}
