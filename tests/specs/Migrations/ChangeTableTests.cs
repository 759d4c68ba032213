using System.Collections.Concurrent;
using CachingTier;
using Specs.Replacement;
using Specs.Rules;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Migrations;

/// <summary>
/// The table of changes has a row for each property that is registered, and two deployments prove each row.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class ChangeTableTests
{
    private static readonly ChangeCase[] Cases = [.. ReplicationGroupCases.All, .. OtherCases.All];

    private static readonly Dictionary<string, ChangeRow> Rows = ChangeTable.Guarded
        .SelectMany(table => table.Rows.Select(row => (Key: KeyOf(table.Type, row), Row: row)))
        .GroupBy(row => row.Key, StringComparer.Ordinal)
        // A property may change alone only, and be replaced as well.
        .ToDictionary(group => group.Key, group => group.First().Row, StringComparer.Ordinal);

    public static TheoryData<string> Numbers => [.. Cases.Select((each, index) => $"{index}: {each}")];

    [Fact]
    public void Every_row_has_a_proof()
    {
        var proven = Cases.Select(each => each.Row).Concat(ChangeReasons.All.Keys).ToHashSet();

        Assert.Equal([], Rows.Keys.Except(proven).Order(StringComparer.Ordinal));
        Assert.Equal([], proven.Except(Rows.Keys).Order(StringComparer.Ordinal));
    }

    [Rule("5.21", "5.22", "5.23", "5.24", "6.12", "8.24", "12.11", "12.12")]
    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_deployment_does_what_the_row_says(string number)
    {
        var index = int.Parse(number.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
        var change = Cases[index];
        var (before, after) = (Settings(change, change.Before, 0), Settings(change, change.After, 1));
        var warnings = new ConcurrentQueue<string>();
        var first = await StackRun.RunAsync(Deployments.Stack, before);
        var recorded = (await first.OutputAsync($"caching-tier-{Deployments.Stack}", "settings"))!;
        DeploymentWarnings.Observe(warnings.Enqueue);
        var next = Deployments.After(recorded);

        if (change.Refused is { } refused)
        {
            var failure = await Assert.ThrowsAnyAsync<Exception>(
                () => StackRun.RunAsync(Deployments.Stack, after, next));
            Assert.Contains(refused, failure.Message, StringComparison.Ordinal);
            return;
        }

        await StackRun.RunAsync(Deployments.Stack, after, next);
        if (change.Warned is { } warned)
        {
            Assert.Contains(warnings, text => text.Contains(warned, StringComparison.Ordinal));
            return;
        }

        var property = change.Row.Split(':')[0].Split('.')[1];
        var type = change.Row.Split('.')[0];
        Assert.NotEqual(Values(first, type, property), Values(next, type, property));
    }

    [Fact]
    public void What_needs_a_deployment_of_its_own_has_a_check()
    {
        var open = ChangeTable.Guarded
            .SelectMany(table => table.Rows.Select(row => (Key: KeyOf(table.Type, row), Row: row)))
            .Where(row => row.Row.Effect is ChangeEffect.AtOnce or ChangeEffect.Alone or ChangeEffect.InSteps
                or ChangeEffect.Refused)
            .Where(row => row.Row.GetType().GetProperty("Check")?.GetValue(row.Row) is null)
            .Select(row => row.Key);

        Assert.Equal([], open);
    }

    [Theory]
    [InlineData(ChangeTable.Group, CacheKind.ReplicationGroup)]
    [InlineData(ChangeTable.Cluster, CacheKind.Memcached)]
    [InlineData(ChangeTable.Serverless, CacheKind.Serverless)]
    public void What_replaces_a_cache_is_compared(string type, CacheKind kind)
    {
        var compared = ReplacementGuard.PropertiesOf(kind);
        var replaced = ChangeTable.Guarded.Single(table => table.Type == type).Rows
            .Where(row => row.Effect == ChangeEffect.Replaced && row.Property != "region")
            .Select(row => row.Property)
            .ToHashSet();

        Assert.Equal([], replaced.Except(compared));
    }

    [Fact]
    public void A_rule_of_a_row_is_one_of_the_sheet()
    {
        var known = ElastiCacheRule.All.Select(rule => rule.Number).ToHashSet();

        Assert.All(
            Rows.Values.SelectMany(row => row.Rules.Split(", ", StringSplitOptions.RemoveEmptyEntries)),
            rule => Assert.Contains(rule, known));
    }

    [Fact]
    public void A_property_without_a_row_is_found()
    {
        Assert.Equal(["logging"], ChangeTable.Missing(ChangeTable.Group, ["port", "logging"]));
        Assert.Equal(["name"], ChangeTable.Missing("aws:s3/bucket:Bucket", ["name"]));
        Assert.Equal([], ChangeTable.Missing("caching-tier:index:CacheNetwork", ["zones"]));
    }

    private static string KeyOf(string type, ChangeRow row) =>
        $"{type[(type.LastIndexOf(':') + 1)..]}.{row.Property}: {row.Change}";

    private static Dictionary<string, string> Settings(ChangeCase change, string cache, int deployment)
    {
        var settings = Deployments.Settings($$$"""{"sessions":{"kind":"{{{change.Kind}}}"{{{cache}}}}}""");
        if (change.Beside is { } beside)
            settings[$"caching-tier:{beside.Key}"] = deployment == 0 ? beside.Before : beside.After;
        if (change.Network is { } network)
            settings["caching-tier:network"] = $$"""{"networkType":"{{network}}"}""";
        return settings;
    }

    private static string Values(Recorder recorder, string type, string property) => string.Join(
        "\n",
        recorder.Registered
            .Where(item => item.Type.EndsWith($":{type}", StringComparison.Ordinal))
            .Select(item => Registration.Lines(item[property])));
}
