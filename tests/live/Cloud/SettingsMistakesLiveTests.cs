using Live.Testing;

namespace Live.Cloud;

public sealed class SettingsMistakesLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task Every_mistake_is_told_at_once_and_nothing_is_started()
    {
        await using var tier = new CliTier("""
            config:
              aws:region: eu-west-1
              caching-tier:profile: devel
              caching-tier:network: { zones: many, cidr: 10.0.0.0/16 }
              caching-tier:caches:
                sessions: { kind: replication-group, availability: replicated, replicas: 9, port: 80 }
                Pages: { kind: memcached, nodes: 99 }
                leaderboard: { kind: serverless, engine: mongo, maxDataGb: 99999 }
                carts: { kind: replication, nodes: 1 }
              caching-tier:cache: {}
            """);

        var up = await tier.RunAsync("up");

        Assert.Equal(1, up.ExitCode);
        Assert.DoesNotContain("   at ", up.Error, StringComparison.Ordinal);
        string[] keys =
        [
            "cache", "profile", "network.zones", "network.cidr", "caches.sessions.replicas", "caches.Pages",
            "caches.Pages.nodes", "caches.leaderboard.engine", "caches.leaderboard.maxDataGb",
            "caches.carts.kind",
        ];
        var lines = up.Error.TrimEnd().Split('\n');
        Assert.Equal("Pulumi.dev.yaml has 10 problems, so nothing was deployed:", lines[0]);
        Assert.Equal(keys.Select(key => $"Pulumi.dev.yaml: caching-tier:{key}"), lines[1..].Select(Place));
        Assert.DoesNotContain("started in", up.Output, StringComparison.Ordinal);
        await tier.NothingLeftAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task Mistakes_leave_the_running_tier_as_it_was()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();
        var supervisor = tier.Record.Supervisor;

        tier.Settings = CliTier.SmallSettings.Replace("kind: ", "kinds: ", StringComparison.Ordinal);
        var up = await tier.RunAsync("up");

        Assert.Equal(1, up.ExitCode);
        Assert.EndsWith("\nThe running tier is left as it was.\n", up.Error, StringComparison.Ordinal);
        Assert.Equal(supervisor, tier.Record.Supervisor);
        (await tier.RunAsync("smoke")).Succeeded();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_stack_that_does_not_exist_names_those_that_do()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);

        var up = await tier.RunAsync("up", "--stack", "prod");

        Assert.Equal((1, "Stack 'prod' has no settings: Pulumi.prod.yaml does not exist. "
            + "Create it, or take one of these stacks: dev.\n"), (up.ExitCode, up.Error));
        Assert.Empty(tier.Processes());
    }

    [Fact(Timeout = 60_000)]
    public async Task Copies_of_a_cache_with_cluster_mode_are_refused_before_anything_starts()
    {
        await using var tier = new CliTier("""
            config:
              aws:region: eu-west-1
              caching-tier:caches:
                pages: { kind: memcached }
                sessions:
                  kind: replication-group
                  shards: 2
                  copies: { eu-central-1: {}, us-east-1: { replicas: 2 } }
            """);

        var up = await tier.RunAsync("up");

        Assert.Equal(
            (1, "", "Pulumi.dev.yaml: cache 'sessions' has cluster mode and copies in eu-central-1 and "
                + "us-east-1. On this machine a node of a cluster replicates from no other cluster, so "
                + "these copies are shown on AWS only. Leave cluster mode or the copies out of this stack, "
                + "or bring up another.\n"),
            (up.ExitCode, up.Output, up.Error));
        Assert.Empty(tier.Processes());
    }

    // "FILE: KEY must be …" up to the rule.
    private static string Place(string line) => line[..line.IndexOf(" must ", StringComparison.Ordinal)];
}
