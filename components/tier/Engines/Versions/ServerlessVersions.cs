namespace CachingTier;

/// <summary>Which major versions of an engine ElastiCache serverless runs.</summary>
internal static class ServerlessVersions
{
    private const string UsualValkey = "8";

    /// <summary>The major version, the engine's default when there is none.</summary>
    public static string Resolve(CacheEngine engine, string? text, bool acceptsUnknown, Problems problems)
    {
        if (text is null)
            return engine == CacheEngine.Valkey ? UsualValkey : Offered(engine)[^1];
        var offered = Offered(engine);
        if (acceptsUnknown && !offered.Contains(text))
        {
            problems.Warn(
                $"majorEngineVersion '{text}' is not known here for {engine.Title()}. ElastiCache may refuse "
                    + "it.");
            return text;
        }

        problems.Require(
            offered.Contains(text),
            "majorEngineVersion",
            $"{Quoted.OneOf(offered)} with engine '{engine.WireName()}'",
            text,
            "Give the major version alone: serverless caches apply minor and patch versions by themselves.");
        return text;
    }

    private static string[] Offered(CacheEngine engine) => engine switch
    {
        CacheEngine.Valkey => ["7", UsualValkey, "9"],
        CacheEngine.Redis => ["7"],
        _ => ["1.6"],
    };
}
