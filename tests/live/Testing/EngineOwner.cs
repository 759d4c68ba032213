using CachingTier.Local.Engines;

namespace Live.Testing;

/// <summary>What this assembly does as a program: own engines, so that a test can kill their owner.</summary>
internal static class EngineOwner
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not ["own", var folder])
            return 64;
        await using var host = new EngineHost(new EngineHostOptions { DataFolder = folder });
        await host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));
        await host.StartMemcachedAsync(
            new MemcachedSpec("pages", 1, 11211, true, new Dictionary<string, string>(), "cache.t4g.micro"));
        Console.WriteLine(string.Join(' ', host.Processes.Select(process => process.Pid)));
        await Task.Delay(Timeout.InfiniteTimeSpan);
        return 0;
    }
}
