namespace CachingTier;

/// <summary>
/// The change to another parameter group, which another family of engine versions and cluster mode bring. A cache that
/// only changes in its maintenance window keeps the old group until then, and a group in use cannot be deleted.
/// </summary>
internal static class ParameterGroupStages
{
    private const string Setting = "applyImmediately";

    public static void Check(StageChange change, Problems problems)
    {
        if (GroupOf(change.Deployed, problems) is not { } from || GroupOf(change.Wanted, problems) is not { } to) return;
        if (from == to || change.Wanted.GetValueOrDefault(Setting) != "false") return;
        // To and from enabled there is no step that changes the group: it is refused on its own.
        if (change.Of("clusterMode") is (_, "enabled") or ("enabled", _)) return;
        problems.Add(Setting, $"true when the parameter group goes from '{from}' to '{to}'", false,
            "The cache would keep the old group until its maintenance window, and every deployment until then would fail to "
            + "delete it: set it to true for this deployment.");
    }

    private static string? GroupOf(IReadOnlyDictionary<string, string> settings, Problems problems)
    {
        var engine = settings.GetValueOrDefault("engine") == CacheEngine.Redis.WireName() ? CacheEngine.Redis : CacheEngine.Valkey;
        return settings.GetValueOrDefault("engineVersion") is { } text
            && EngineVersions.Resolve(engine, text, problems.Another()) is { } version
                ? ParameterGroups.SuffixOf(version, settings.GetValueOrDefault("clusterMode", "disabled") != "disabled")
                : null;
    }
}
