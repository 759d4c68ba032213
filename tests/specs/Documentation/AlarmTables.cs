using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Specs.Testing;

namespace Specs.Documentation;

/// <summary>Tables of the alarms that stacks register, and of what they cost.</summary>
internal static partial class AlarmTables
{
    /// <summary>USD a month for a metric of an alarm, by CloudWatch in us-east-1 on 2024-07-01.</summary>
    private const decimal MetricPrice = 0.10m;

    /// <summary>USD a month for a dashboard, by CloudWatch in us-east-1 on 2024-07-01.</summary>
    private const decimal DashboardPrice = 3.00m;

    /// <summary>A row for each alarm: which kinds of cache have it, and what it means.</summary>
    public static string Meanings(params (string Kind, Recorder Recorder)[] stacks)
    {
        var alarms = stacks.SelectMany(stack => Alarms(stack.Recorder)
            .Select(alarm =>
                (stack.Kind, Name: Name().Match(alarm.Name), Text: (string)alarm["alarmDescription"]!)))
            .Where(alarm => alarm.Name.Success)
            .GroupBy(alarm => alarm.Name.Groups["key"].Value)
            .OrderBy(alarm => alarm.Key, StringComparer.Ordinal);
        return "| alarm | on | levels | meaning |\n| --- | --- | --- | --- |\n"
            + string.Concat(alarms.Select(alarm =>
                $"| `{alarm.Key}` | {Join(alarm.Select(each => each.Kind))} "
                + $"| {Join(alarm.Select(each => each.Name.Groups["level"].Value).OrderDescending())} "
                + $"| {string.Join(" ", alarm.Select(each => Meaning(each.Text)).Distinct())} |\n"));
    }

    /// <summary>A row for each stack: how many alarms and dashboards, and their price.</summary>
    public static string Prices(params (string Settings, Recorder Recorder)[] stacks) =>
        "| settings | caches | alarms | metrics | dashboards | USD a month |\n"
        + "| --- | --- | --- | --- | --- | --- |\n"
        + string.Concat(stacks.Select(stack => Price(stack.Settings, stack.Recorder)));

    private static string Price(string settings, Recorder recorder)
    {
        var alarms = Alarms(recorder).ToArray();
        var metrics = alarms.Sum(Metrics);
        var dashboards = recorder.Registered.Count(item =>
            item.Type.EndsWith(":Dashboard", StringComparison.Ordinal));
        var caches = recorder.Registered.Count(item => CacheType().IsMatch(item.Type));
        var price = (metrics * MetricPrice) + (dashboards * DashboardPrice);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {settings} | {caches} | {alarms.Length} | {metrics} | {dashboards} | {price:0.00} |\n");
    }

    private static IEnumerable<Registration> Alarms(Recorder recorder) =>
        recorder.Registered.Where(item => item.Type.EndsWith(":MetricAlarm", StringComparison.Ordinal));

    private static int Metrics(Registration alarm) =>
        alarm["metricQueries"] is ImmutableArray<object?> { IsDefaultOrEmpty: false } queries
            ? queries.Count(query =>
                query is ImmutableDictionary<string, object?> map && map.ContainsKey("metric"))
            : 1;

    private static string Join(IEnumerable<string> words) => string.Join(", ", words.Distinct());

    // The description begins with the cache, the project and the stack.
    private static string Meaning(string description) =>
        description[(description.IndexOf(". ", StringComparison.Ordinal) + 2)..];

    [GeneratedRegex("-alarms-(\\d+-\\d+-|\\d+-|primaries-|replicas-)?"
        + "(?<key>[a-z-]+)-(?<level>warning|critical)$")]
    private static partial Regex Name();

    [GeneratedRegex("^aws:elasticache/(cluster|replicationGroup|serverlessCache):")]
    private static partial Regex CacheType();
}
