namespace CachingTier.Local.Engines;

/// <summary>What a host gives each of its caches.</summary>
internal sealed record EngineServices(
    AddressBlock Block,
    LocalCa Ca,
    Guard Guard,
    EngineHostOptions Options,
    Action<string> Report)
{
    /// <summary>Same services, and every event names the cache it is about.</summary>
    public EngineServices For(string cache) => this with { Report = text => Report($"{cache}: {text}") };

    /// <summary>A private folder of the cache, or of one of its nodes.</summary>
    public string Folder(params ReadOnlySpan<string> path)
    {
        var folder = Path.Combine([Options.DataFolder, .. path]);
        PrivateFile.CreateFolder(folder);
        return folder;
    }
}
