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

    /// <summary>Run it with the environment variable UPDATE=1 to have the table written.</summary>
    [Fact]
    public async Task The_table_has_every_alarm()
    {
        var table = AlarmTables.Meanings(
            ("replication-group", await RunAsync("""
                {"s":{"kind":"replication-group","copies":{"eu-central-1":{}}}}
                """)),
            ("replication-group", await RunAsync("""
                {"s":{"kind":"replication-group","nodeType":"cache.t4g.small"}}
                """)),
            ("replication-group", await RunAsync("""
                {"s":{"kind":"replication-group","engineVersion":"9.0","shards":2,"durability":"async"}}
                """)),
            ("memcached", await RunAsync("""{"s":{"kind":"memcached","nodeType":"cache.t4g.small"}}""")),
            ("serverless", await RunAsync("""{"s":{"kind":"serverless"}}""")));

        Written.CompareSection(Page, "alarms", table);
        Assert.Equal(AlarmRules.Keys.Order(), AlarmRules.Keys.Where(key => table.Contains($"| `{key}` |",
            StringComparison.Ordinal)).Order());
    }

    /// <summary>Run it with the environment variable UPDATE=1 to have the table written.</summary>
    [Fact]
    public async Task The_price_is_that_of_what_the_samples_register() =>
        Written.CompareSection(Page, "alarm prices", AlarmTables.Prices(
            ("`Pulumi.dev.yaml`", await StackRun.RunFileAsync("dev")),
            ("`Pulumi.staging.yaml`", await StackRun.RunFileAsync("staging")),
            ("`Pulumi.prod.yaml`", await StackRun.RunFileAsync("prod"))));

    private static Task<Recorder> RunAsync(string caches) => StackRun.RunAsync("prod", new()
    {
        ["aws:region"] = "eu-west-1",
        ["caching-tier:caches"] = caches,
        ["caching-tier:smokeTest"] = "false",
    });
}
