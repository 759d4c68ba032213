using System.Diagnostics;
using Live.Testing;
using Pulumi.Testing;

namespace Live.Cloud;

/// <summary>
/// Copies of caches in other regions: engines of their own that follow those of the primary.
/// </summary>
public sealed class CopiesLiveTests
{
    private const string Settings = """
        config:
          aws:region: eu-west-1
          caching-tier:profile: dev
          caching-tier:caches:
            sessions:
              kind: replication-group
              nodeType: cache.m7g.large
              availability: replicated
              copies: { eu-central-1: {} }
        """;

    [Fact(Timeout = 120_000)]
    public async Task Copies_come_up_and_are_proven_under_their_regions()
    {
        await using var tier = new CliTier("""
            config:
              aws:region: eu-west-1
              caching-tier:profile: dev
              caching-tier:key: true
              caching-tier:users: { app: {}, reports: { access: read-only } }
              caching-tier:caches:
                sessions:
                  kind: replication-group
                  nodeType: cache.m7g.large
                  availability: replicated
                  copies: { eu-central-1: {} }
                orders:
                  kind: replication-group
                  nodeType: cache.m7g.large
                  availability: replicated
                  login: { mode: users, user: app }
                  parameters: { maxmemory-policy: allkeys-lfu }
                  copies: { eu-central-1: { replicas: 1 }, us-east-1: { replicas: 2, port: 6390 } }
            """);

        var up = await tier.RunAsync("up");

        up.Succeeded();
        string[] proofs = [.. up.Output.Split('\n').Select(Proof).OfType<string>()];
        Assert.Equal(
            [
                "sessions read and write",
                "orders read and write",
                "Copies in eu-central-1:",
                "sessions write refused",
                "orders write refused",
                "Copies in us-east-1:",
                "orders write refused",
            ],
            proofs);
        var copy = await tier.CacheAsync("orders@us-east-1");
        Assert.Equal("us-east-1", copy.Region);
        Assert.Equal(["replica", "replica", "replica"], copy.Nodes.Select(node => node.Role));
        Assert.Equal(
            (true, 6390, "us-east-1"),
            (copy.Contract.ReadOnly, copy.Contract.Port, copy.Contract.SecretArn!.Split(':')[3]));
        Assert.Equal("OK", await AskAsync(tier, "orders", "SET key value"));
        await Eventually.EqualAsync("value", () => AskAsync(tier, "orders@us-east-1", "GET key"));
        Assert.StartsWith(
            "READONLY ",
            await AskAsync(tier, "orders@us-east-1", "SET key other"),
            StringComparison.Ordinal);
        Assert.Contains(
            "maxmemory_policy:allkeys-lfu",
            await AskAsync(tier, "orders@us-east-1", "INFO memory"),
            StringComparison.Ordinal);
        Assert.Contains(
            "orders@us-east-1 ",
            (await tier.RunAsync("status")).Output,
            StringComparison.Ordinal);
        var unknown = await tier.RunAsync("connect", "sessions@us-east-1");
        Assert.Equal((1, "Stack 'dev' has no cache 'sessions@us-east-1'. Its caches are: orders, "
            + "orders@eu-central-1, orders@us-east-1, sessions, "
            + "sessions@eu-central-1.\n"), (unknown.ExitCode, unknown.Error));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_copy_follows_a_failover_of_its_primary_and_is_proven_again()
    {
        await using var tier = new CliTier(Settings);
        (await tier.RunAsync("up")).Succeeded();

        EngineSignals.Kill(await tier.PidAsync("sessions", "primary"));
        await Eventually.EqualAsync("OK", () => AskAsync(tier, "sessions", "SET key after"));

        await Eventually.EqualAsync("after", () => AskAsync(tier, "sessions@eu-central-1", "GET key"));
        await tier.SettledAsync("sessions");
        await tier.SettledAsync("sessions@eu-central-1");
        var smoke = await tier.RunAsync("smoke");
        smoke.Succeeded();
        Assert.Matches(@"Caches proven: 1, copies: 1, in [0-9.]+ s\.", smoke.Output);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_change_of_a_copy_is_rehearsed_and_replaces_the_tier()
    {
        await using var tier = new CliTier(Settings);
        (await tier.RunAsync("up")).Succeeded();

        tier.Settings = Settings.Replace(
            "eu-central-1: {}",
            "eu-central-1: { replica: 1 }",
            StringComparison.Ordinal);
        var wrong = await tier.RunAsync("up");
        tier.Settings = Settings.Replace(
            "eu-central-1: {}",
            "eu-central-1: { port: 6390 }",
            StringComparison.Ordinal);
        var right = await tier.RunAsync("up");

        Assert.Equal("Pulumi.dev.yaml: caching-tier:caches.sessions.copies.eu-central-1.replica must be a "
            + "setting of a copy, but was unknown. Did you mean 'replicas'?\nThe running tier is left as it "
            + "was.\n", wrong.Error);
        right.Succeeded();
        Assert.Equal(6390, (await tier.CacheAsync("sessions@eu-central-1")).Contract.Port);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_copy_that_lets_nobody_in_fails_in_its_region()
    {
        var message = await FailAsync(args => args.Name == "smoke-test-eu-central-1-cache-sessions"
            && args.Type!.EndsWith(":SecurityGroupIngressRule", StringComparison.Ordinal) ? null : args);

        Assert.Contains("cache 'sessions': tcp to ", message, StringComparison.Ordinal);
        Assert.Contains("The network does not let Function 'smoke-test-eu-central-1' reach ReplicationGroup "
            + "'sessions-eu-central-1' on port 6379: ", message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_test_that_may_not_read_the_secret_of_its_region_fails_at_auth()
    {
        var message = await FailAsync(args => args.Name == "smoke-test-eu-central-1-code" ? null : args);

        Assert.Contains("cache 'sessions': auth to ", message, StringComparison.Ordinal);
        Assert.Contains(
            "The secret 'arn:aws:secretsmanager:eu-central-1:",
            message,
            StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cache_that_copies_nothing_fails_when_it_takes_a_write()
    {
        var message = await FailAsync(args =>
        {
            if (args.Inputs.ContainsKey("globalReplicationGroupId"))
            {
                args.Inputs = args.Inputs.Remove("globalReplicationGroupId")
                    .SetItem("transitEncryptionEnabled", true);
            }

            return args;
        });

        Assert.Contains("cache 'sessions': write refused to ", message, StringComparison.Ordinal);
        Assert.Contains("The copy was promoted, or is no copy.", message, StringComparison.Ordinal);
    }

    // The lines of a smoke test that differ between a cache and a copy, and the headings of regions.
    private static string? Proof(string line)
    {
        if (line.StartsWith("Copies in ", StringComparison.Ordinal))
            return line;
        var cells = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return cells is [_, "read and write" or "write refused", _, "ok", ..]
            ? $"{cells[0]} {cells[1]}"
            : null;
    }

    private static async Task<string> AskAsync(CliTier tier, string cache, string command)
    {
        var connect = await tier.RunAsync("connect", cache, "--print");
        connect.Succeeded();
        using var client = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"{connect.Output.Trim()} {command}"])
            {
                RedirectStandardOutput = true,
            })!;
        var answer = await client.StandardOutput.ReadToEndAsync();
        await client.WaitForExitAsync();
        return answer.Trim();
    }

    private static async Task<string> FailAsync(Func<MockResourceArgs, MockResourceArgs?> change)
    {
        await using var lab = await TierLab.OpenAsync(Settings);

        await Assert.ThrowsAnyAsync<Exception>(() => lab.EvaluateAsync(change));

        var message = Assert.Single(lab.Tier.Cloud.Failures);
        Assert.StartsWith(
            "Invocation 'smoke-test-eu-central-1': invoking Lambda function 'smoke-test-eu-central-1-",
            message,
            StringComparison.Ordinal);
        return message;
    }
}
