namespace CachingTier;

/// <summary>Reads recorded versions of engines on nodes.</summary>
internal static class RecordedVersion
{
    /// <summary>The version; nothing when it is not recorded or is none.</summary>
    public static EngineVersion? Parse(Recorded<CacheEngine> engine, Recorded<string> version) =>
        version.TryGet(out var text)
            ? EngineVersions.Resolve(
                engine.GetValueOr(CacheEngine.Valkey), text, acceptsUnknown: true, new Problems("", ""))
            : null;
}
