using CachingTier;
using Specs.Compliance;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Documentation;

/// <summary>The numbers on the page about alarms come from the code.</summary>
[Collection(SettingsCollection.Name)]
public sealed class AlarmPageTests
{
    private const string Page = "docs/alarms.md";

    private const string Group = """
        {"s":{"kind":"replication-group","copies":{"eu-central-1":{}},
            "parameters":{"maxmemory-policy":"noeviction"}}}
        """;

    private const string Memcached = """
        {"s":{"kind":"memcached","nodeType":"cache.t4g.small",
            "parameters":{"error_on_memory_exhausted":"1"}}}
        """;

    private const string Large =
        """{"s":{"kind":"replication-group","nodeType":"cache.r7g.xlarge","replicas":1}}""";

    private const string Serverless = """{"s":{"kind":"serverless"}}""";

    // The names of metrics in the recommendations of CloudWatch for ElastiCache.
    private static readonly string[] Recommended =
    [
        "CPUUtilization", "CurrConnections", "DatabaseMemoryUsagePercentage", "EngineCPUUtilization",
        "ReplicationLag",
    ];

    /// <summary>Run it with the environment variable UPDATE=1 to have the table written.</summary>
    [Fact]
    public async Task The_table_has_every_alarm()
    {
        var essential = AlarmTables.Keys(
            await RunAsync(Group, "essential"),
            await RunAsync(Memcached, "essential"),
            await RunAsync(Serverless, "essential"));
        var table = AlarmTables.Meanings(
            essential,
            ("replication-group", await RunAsync(Group)),
            ("replication-group", await RunAsync("""
                {"s":{"kind":"replication-group","nodeType":"cache.t4g.small"}}
                """)),
            ("replication-group", await RunAsync("""
                {"s":{"kind":"replication-group","engineVersion":"9.0","shards":2,"durability":"async"}}
                """)),
            ("memcached", await RunAsync(Memcached)),
            ("serverless", await RunAsync(Serverless)));

        Written.CompareSection(Page, "alarms", table);
        Assert.Equal(AlarmRules.Keys.Order(), AlarmRules.Keys.Where(key => table.Contains($"| `{key}` |",
            StringComparison.Ordinal)).Order());
    }

    /// <summary>Run it with the environment variable UPDATE=1 to have the table written.</summary>
    [Fact]
    public async Task The_price_is_that_of_what_the_samples_register()
    {
        var rows = new List<(string, string, Recorder)>();
        foreach (var stack in new[] { "dev", "staging", "prod" })
        {
            rows.Add(($"`Pulumi.{stack}.yaml`", "default", await StackRun.RunFileAsync(stack)));
            rows.Add(($"`Pulumi.{stack}.yaml`", "`set: all`", await StackRun.RunFileAsync(stack, config =>
                config["caching-tier:alarms"] = stack == "dev" ? "false" : """{"set":"all"}""")));
        }

        Written.CompareSection(Page, "alarm prices", AlarmTables.Prices([.. rows]));
    }

    /// <summary>Run it with the environment variable UPDATE=1 to have the table written.</summary>
    [Fact]
    public async Task The_recommended_alarms_are_compared_with_those_of_a_cache()
    {
        Recorder[] all = [await RunAsync(Group), await RunAsync(Large)];
        Recorder[] essential = [await RunAsync(Group, "essential"), await RunAsync(Large, "essential")];

        var table = AlarmTables.Recommendations(Recommended, essential, all);

        Written.CompareSection(Page, "recommended alarms", table);
        Assert.DoesNotContain("none", table, StringComparison.Ordinal);
    }

    private static Task<Recorder> RunAsync(string caches, string set = "all") =>
        StackRun.RunAsync("prod", new()
        {
            ["aws:region"] = "eu-west-1",
            ["caching-tier:alarms"] = $$"""{"set":"{{set}}"}""",
            ["caching-tier:caches"] = caches,
            ["caching-tier:smokeTest"] = "false",
        });
}
