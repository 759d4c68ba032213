using System.Diagnostics;
using CachingTier.Contract;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

/// <summary>Which program runs a cache, and that it runs as it was told to.</summary>
public sealed class EngineChoiceLiveTests
{
    [Theory]
    [InlineData(CacheEngine.Valkey, "valkey-server", "valkey-server", "redis-server")]
    [InlineData(CacheEngine.Valkey, "redis-server", "redis-server")]
    [InlineData(CacheEngine.Redis, "redis-server", "valkey-server", "redis-server")]
    [InlineData(CacheEngine.Redis, "valkey-server", "valkey-server")]
    public void A_cache_runs_on_its_own_engine_or_on_the_other(
        CacheEngine engine, string expected, params string[] installed)
    {
        using var folder = new TemporaryFolder();
        foreach (var program in installed)
            folder.Write(program, "");

        Assert.Equal(folder[expected], EngineExecutable.FindFor(engine, folder.Path));
    }

    [Fact]
    public void Without_either_engine_both_are_named() => Assert.Equal(
        "The tier runs on real engines, but neither valkey-server nor redis-server is on the PATH. "
            + "Install one: apt-get install redis-server",
        Assert.Throws<EngineException>(() => EngineExecutable.FindFor(CacheEngine.Valkey, "/nowhere"))
            .Message);

    [Theory]
    [InlineData("redis_version:7.0.15\r\nredis_mode:standalone\r\n", "redis 7.0.15")]
    [InlineData("redis_version:7.2.4\r\nserver_name:valkey\r\nvalkey_version:8.0.1\r\n", "valkey 8.0.1")]
    [InlineData("os:Linux\r\n", null)]
    public void An_engine_is_what_it_says_itself(string info, string? expected) =>
        Assert.Equal(expected, NodeEngine.Parse(info)?.ToString());

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Every_node_names_its_engine_and_its_version(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));
        var pages = await tier.Host.StartMemcachedAsync(
            new MemcachedSpec("pages", 1, 11211, true, new Dictionary<string, string>(), "cache.t4g.micro"));

        var version = await VersionAsync(engine);
        Assert.All(group.Nodes, node => Assert.Contains($"v={node.Engine!.Version} ", version));
        Assert.All(group.Nodes, node => Assert.Equal(engine, $"{node.Engine!.Name}-server"));
        Assert.Equal($"{pages.Nodes[0].Engine}", (await VersionAsync("memcached")).Trim());
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task An_engine_that_runs_without_its_configuration_does_not_stay(string engine)
    {
        await using var tier = new EngineTier(engine);
        tier.Replace(engine, "shift; exec {0} \"$@\"");

        var plain = await Assert.ThrowsAsync<EngineException>(() => tier.Host.StartReplicationGroupAsync(
            EngineTier.Group("sessions", 0) with { Tls = false }));
        Assert.Matches(
            @"^sessions-001 \(process .*\) runs without its configuration: it refuses the login of "
                + @"\S+/sessions-001/users\.acl \(.+\)\. See that the program is the engine itself",
            plain.Message);

        var encrypted = await Assert.ThrowsAsync<EngineException>(
            () => tier.Host.StartReplicationGroupAsync(EngineTier.Group("carts", 0)));
        Assert.Matches(
            @"^carts-001 \(process .*\) runs without its configuration: \S+/carts-001/redis\.conf says where "
                + "to listen",
            encrypted.Message);
        Assert.Empty(tier.Host.Processes);
    }

    [Fact(Timeout = 60_000)]
    public async Task Memcached_that_does_not_have_its_settings_does_not_stay()
    {
        await using var tier = new EngineTier();
        tier.Replace("memcached", "exec {0} \"$@\" -U 11211");

        var failure = await Assert.ThrowsAsync<EngineException>(() => tier.Host.StartMemcachedAsync(
            new MemcachedSpec("pages", 1, 11211, true, new Dictionary<string, string>(), "cache.t4g.micro")));

        Assert.Contains(
            "runs without its configuration: udpport is '11211', not '0'.",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Empty(tier.Host.Processes);
    }

    private static async Task<string> VersionAsync(string engine)
    {
        using var process = Process.Start(
            new ProcessStartInfo(engine, ["--version"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
