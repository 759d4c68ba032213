using System.Diagnostics;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Cloud;

public sealed class UpLiveTests
{
    [Fact(Timeout = 120_000)]
    public async Task The_dev_stack_comes_up_proven_survives_its_primary_twice_and_goes_down()
    {
        await using var tier = new CliTier(CliTier.DevSettings);

        var up = await tier.RunAsync("up");
        up.Succeeded();
        Assert.Contains("Up and proven in ", up.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILED", up.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', up.Output);
        foreach (var cache in new[] { "sessions", "pages", "leaderboard" })
        {
            Assert.Contains($"\n{cache} ", up.Output, StringComparison.Ordinal);
            await tier.SettledAsync(cache);
        }

        for (var time = 0; time < 2; time++)
        {
            EngineSignals.Kill(await tier.PidAsync("sessions", "primary"));
            await WriteAsync(tier);
            await tier.SettledAsync("sessions");
            (await tier.RunAsync("smoke")).Succeeded();
        }

        (await tier.RunAsync("status")).Succeeded();
        var down = await tier.RunAsync("down");
        down.Succeeded();
        Assert.Equal("The tier of stack 'dev' is stopped.\n", down.Output);
        Assert.Empty(tier.Processes());
        Assert.False(Directory.Exists(tier.State.Path));
        Assert.False(File.Exists(tier.State.LockPath));
    }

    [Fact(Timeout = 120_000)]
    public async Task Every_kind_of_cache_comes_up_with_every_engine()
    {
        await using var tier = new CliTier("""
            config:
              aws:region: eu-west-1
              caching-tier:profile: dev
              caching-tier:caches:
                sharded: { kind: replication-group, shards: 2, availability: replicated, replicas: 1 }
                classic:
                  kind: replication-group
                  engine: redis
                  parameters: { maxmemory-policy: allkeys-lru }
                pages: { kind: memcached, nodes: 1 }
                leaderboard: { kind: serverless, engine: valkey }
                ranking: { kind: serverless, engine: redis }
                fragments: { kind: serverless, engine: memcached }
            """);

        var up = await tier.RunAsync("up");

        up.Succeeded();
        Assert.DoesNotContain("FAILED", up.Output, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_a_smoke_test_nothing_is_called_proven()
    {
        await using var tier = new CliTier(CliTier.SmallSettings + "\n  caching-tier:smokeTest: false\n");

        var up = await tier.RunAsync("up");

        up.Succeeded();
        Assert.Contains(
            "The settings have no smoke test: nothing was proven.\nUp in ",
            up.Output,
            StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_second_up_proves_the_running_tier_and_changed_settings_replace_it()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();
        var supervisor = tier.Record.Supervisor;

        var second = await tier.RunAsync("up");
        second.Succeeded();
        Assert.StartsWith(
            "The tier of stack 'dev' already runs: proving it again.\n",
            second.Output,
            StringComparison.Ordinal);
        Assert.Equal(supervisor, tier.Record.Supervisor);

        tier.Settings = CliTier.SmallSettings.Replace("sessions", "carts", StringComparison.Ordinal);
        var third = await tier.RunAsync("up");
        third.Succeeded();
        Assert.StartsWith("The settings or binaries changed since the running tier came up: replacing it.\n",
            third.Output, StringComparison.Ordinal);
        Assert.False(supervisor.IsAlive);
        Assert.Equal("carts", Assert.Single((await tier.StatusAsync()).Caches).Name);
    }

    [Fact(Timeout = 60_000)]
    public async Task Two_ups_at_the_same_time_make_one_tier()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);

        var runs = await Task.WhenAll(tier.RunAsync("up"), tier.RunAsync("up"));

        Assert.All(runs, run => run.Succeeded());
        Assert.Single(runs, run => run.Output.Contains("already runs", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_engine_that_does_not_start_shows_what_it_said_and_nothing_stays()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        tier.Programs = Directory.CreateDirectory(Path.Combine(tier.Folder, "programs")).FullName;
        foreach (var engine in new[] { "redis-server", "valkey-server" })
        {
            var program = Path.Combine(tier.Programs, engine);
            await File.WriteAllTextAsync(program, "#!/bin/sh\necho 'Fatal error: no luck today'; exit 1\n");
            using var change = Process.Start("chmod", ["+x", program]);
            await change.WaitForExitAsync();
        }

        var up = await tier.RunAsync("up");

        Assert.Equal(1, up.ExitCode);
        Assert.StartsWith("ReplicationGroup 'sessions': ", up.Error, StringComparison.Ordinal);
        Assert.Contains("Fatal error: no luck today", up.Error, StringComparison.Ordinal);
        await tier.NothingLeftAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_state_folder_too_deep_for_a_socket_works()
    {
        await using var tier = new CliTier(
            CliTier.SmallSettings,
            $"{new string('d', 60)}/{new string('e', 60)}/dev");

        (await tier.RunAsync("up")).Succeeded();
        (await tier.RunAsync("status")).Succeeded();
        (await tier.RunAsync("down")).Succeeded();

        Assert.False(File.Exists(tier.State.SocketPath));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_printed_command_connects()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();

        var connect = await tier.RunAsync("connect", "sessions", "--print");
        connect.Succeeded();
        using var client = Process.Start(new ProcessStartInfo("bash", ["-c", $"{connect.Output.Trim()} PING"])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("PONG\n", await client.StandardOutput.ReadToEndAsync());
        await client.WaitForExitAsync();

        var unknown = await tier.RunAsync("connect", "session");
        Assert.Equal(
            (1, "Stack 'dev' has no cache 'session'. Its caches are: sessions.\n"),
            (unknown.ExitCode, unknown.Error));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("status")]
    [InlineData("smoke")]
    [InlineData("connect", "sessions")]
    public async Task Without_a_tier_there_is_nothing_to_ask(params string[] command)
    {
        await using var tier = new CliTier(CliTier.SmallSettings);

        var run = await tier.RunAsync(command);

        Assert.Equal(
            (3, "The tier of stack 'dev' is not running. Start it with ./dev up --state "
                + $"{tier.State.Path}.\n"),
            (run.ExitCode, run.Error));
    }

    [Fact(Timeout = 60_000)]
    public async Task Down_without_a_tier_is_done()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);

        var down = await tier.RunAsync("down");

        Assert.Equal((0, "No tier of stack 'dev' runs.\n"), (down.ExitCode, down.Output));
    }

    // Through the endpoint of the contract, with its token, as an application would.
    private static async Task WriteAsync(CliTier tier)
    {
        var contract = (await tier.CacheAsync("sessions")).Contract;
        var endpoint = new EngineEndpoint(contract.Host, contract.Port);
        var ca = (await tier.StatusAsync()).CaCertificate;
        var token = await Faults.TokenAsync(tier, contract.SecretArn!);
        await Eventually.HoldsAsync(async () =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            using var client = await EngineConnection.OpenAsync(
                endpoint,
                EngineTier.Trusting(ca, endpoint.Host),
                limit.Token);
            await client.SendAsync(limit.Token, "AUTH", token);
            Assert.Equal("OK", await client.SendAsync(limit.Token, "SET", "written", "again"));
        });
    }
}
