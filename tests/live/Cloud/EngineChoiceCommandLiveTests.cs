using System.Text.RegularExpressions;
using Live.Testing;

namespace Live.Cloud;

/// <summary>What the commands say of the engines behind the caches.</summary>
public sealed class EngineChoiceCommandLiveTests
{
    [Theory(Timeout = 120_000)]
    [EachEngine]
    public async Task Up_and_status_name_the_engine_of_each_node(string engine)
    {
        var (hidden, running) = engine == "valkey-server"
            ? ("redis-server", @"valkey \d+\.\d+\.\d+")
            : ("valkey-server", @"redis \d+\.\d+\.\d+ in place of valkey \d+\.\d+");
        using var programs = ProgramFolder.Without(hidden);
        await using var tier = new CliTier(CliTier.SmallSettings) { SearchPath = programs.Path };

        var up = await tier.RunAsync("up");
        var status = await tier.RunAsync("status");

        up.Succeeded();
        status.Succeeded();
        Assert.Matches($"(?m)^ReplicationGroup 'sessions': 2 nodes of {running} started in", up.Output);
        var name = engine.Split('-')[0];
        Assert.Equal(
            2, Regex.Count(status.Output, $@"sessions +\S+ +{name} \d+\.\d+\.\d+ +(primary|replica) "));
        var advice = new Regex($"^{running}: sessions\\. For the engine itself, install valkey-server, "
            + "then stop the tier and bring it up again\\.$", RegexOptions.Multiline);
        var isReplaced = engine != "valkey-server";
        Assert.Equal((isReplaced, isReplaced), (advice.IsMatch(up.Output), advice.IsMatch(status.Output)));
    }

    [Theory(Timeout = 120_000)]
    [EachEngine]
    public async Task Redis_runs_on_what_is_there_and_says_so(string engine)
    {
        using var programs = ProgramFolder.Without(
            engine == "valkey-server" ? "redis-server" : "valkey-server");
        await using var tier = new CliTier(CliTier.SmallSettings.Replace(
            "kind: replication-group,", "kind: replication-group, engine: redis,", StringComparison.Ordinal))
        {
            SearchPath = programs.Path,
        };

        var up = await tier.RunAsync("up");

        up.Succeeded();
        Assert.Matches(
            engine == "valkey-server"
                ? @"2 nodes of valkey \S+ in place of redis \S+ started in"
                : @"2 nodes of redis \S+ started in",
            up.Output);
    }
}
