using Live.Testing;

namespace Live.Cloud;

/// <summary>A second deployment on this machine is held to what AWS does with its changes.</summary>
public sealed class ChangeLiveTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private const string Both = "sessions: { kind: replication-group }, pages: { kind: memcached, nodes: 3 }";

    [Theory(Timeout = 120_000)]
    [InlineData(
        "sessions: { kind: replication-group, availability: single }, pages: { kind: memcached, nodes: 3 }",
        "applyImmediately must be true while availability goes from 'multi-az' to 'single'")]
    [InlineData(
        "sessions: { kind: replication-group }, pages: { kind: memcached, nodes: 1 }",
        "nodes must be at least 2 on a cache whose nodes are in several zones, but was 1.")]
    public async Task A_change_that_AWS_refuses_leaves_the_tier_as_it_was(string caches, string message)
    {
        await using var tier = new CliTier(Settings(Both));
        (await tier.RunAsync("up")).Succeeded();

        tier.Settings = Settings(caches);
        var up = await tier.RunAsync("up");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains(message, up.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nThe running tier is left as it was.\n", up.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Up and proven", up.Output, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_change_that_loses_something_is_said_once()
    {
        await using var tier = new CliTier(Settings(Both));
        (await tier.RunAsync("up")).Succeeded();

        tier.Settings = Settings(
            "sessions: { kind: replication-group, transitEncryption: preferred, applyImmediately: true }, "
                + "pages: { kind: memcached, nodes: 2 }");
        var up = await tier.RunAsync("up");

        up.Succeeded();
        Assert.Single(Warnings(up.Output), line => line.Contains("nodes goes from 3 to 2", Ordinal));
        Assert.Single(Warnings(up.Output), line => line.Contains("transitEncryption", Ordinal));
    }

    private static string[] Warnings(string output) =>
        [.. output.Split('\n').Where(line => line.StartsWith("Warning: ", Ordinal))];

    private static string Settings(string caches) => $$"""
        config:
          aws:region: eu-west-1
          caching-tier:profile: production
          caching-tier:alarms: false
          caching-tier:caches: { {{caches}} }
        """;
}
