using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CachingTier;
using Specs.Testing;

namespace Specs.Documentation;

/// <summary>Tables of the alarms that stacks register, and of what they cost.</summary>
internal static partial class AlarmTables
{
    /// <summary>USD a month for a dashboard, by CloudWatch in us-east-1 on 2024-07-01.</summary>
    private const decimal DashboardPrice = 3.00m;

    /// <summary>The alarms of stacks with their levels, as in <c>cpu-critical</c>.</summary>
    public static HashSet<string> Keys(params Recorder[] stacks) =>
    [
        .. stacks.SelectMany(Alarms).Select(alarm => Name().Match(alarm.Name))
            .Where(name => name.Success)
            .Select(name => $"{name.Groups["key"].Value}-{name.Groups["level"].Value}"),
    ];

    /// <summary>
    /// A row for each alarm: which kinds of cache have it, which level is essential, what it means.
    /// </summary>
    public static string Meanings(
        HashSet<string> essential,
        params (string Kind, Recorder Recorder)[] stacks)
    {
        var alarms = stacks.SelectMany(stack => Alarms(stack.Recorder)
            .Select(alarm =>
                (stack.Kind, Name: Name().Match(alarm.Name), Text: (string)alarm["alarmDescription"]!)))
            .Where(alarm => alarm.Name.Success)
            .GroupBy(alarm => alarm.Name.Groups["key"].Value)
            .OrderBy(alarm => alarm.Key, StringComparer.Ordinal);
        return "| alarm | on | levels | essential | meaning |\n| --- | --- | --- | --- | --- |\n"
            + string.Concat(alarms.Select(alarm =>
                $"| `{alarm.Key}` | {Join(alarm.Select(each => each.Kind))} "
                + $"| {Join(alarm.Select(each => each.Name.Groups["level"].Value).OrderDescending())} "
                + $"| {Join(alarm.Select(each => each.Name.Groups["level"].Value).OrderDescending()
                    .Where(level => essential.Contains($"{alarm.Key}-{level}")))} "
                + $"| {string.Join(" ", alarm.Select(each => Meaning(each.Text)).Distinct())} |\n"));
    }

    /// <summary>A row for each recommended metric: the alarms that read it.</summary>
    public static string Recommendations(string[] metrics, Recorder[] essential, Recorder[] all) =>
        "| metric | essential alarm | with `set: all` |\n| --- | --- | --- |\n"
        + string.Concat(metrics.Select(metric =>
            $"| `{metric}` | {Readers(essential, metric)} | {Readers(all, metric)} |\n"));

    private static string Readers(Recorder[] stacks, string metric)
    {
        var keys = stacks.SelectMany(Alarms).Where(alarm => Equals(alarm["metricName"], metric))
            .Select(alarm => Name().Match(alarm.Name))
            .OrderByDescending(name => name.Groups["level"].Value, StringComparer.Ordinal)
            .Select(name => $"`{name.Groups["key"].Value}` {name.Groups["level"].Value}");
        return Join(keys) is { Length: > 0 } readers ? readers : "none";
    }

    /// <summary>A row for each stack: how many alarms and dashboards, and their price.</summary>
    public static string Prices(params (string Settings, string Set, Recorder Recorder)[] stacks) =>
        "| settings | alarms of | caches | alarms | metrics | alarms, USD a month | with dashboards |\n"
        + "| --- | --- | --- | --- | --- | --- | --- |\n"
        + string.Concat(stacks.Select(stack => Price(stack.Settings, stack.Set, stack.Recorder)));

    private static string Price(string settings, string set, Recorder recorder)
    {
        var alarms = Alarms(recorder).ToArray();
        var metrics = alarms.Sum(Metrics);
        var dashboards = recorder.Registered.Count(item =>
            item.Type.EndsWith(":Dashboard", StringComparison.Ordinal));
        var caches = recorder.Registered.Count(item => CacheType().IsMatch(item.Type));
        var price = metrics * AlarmCosts.CentsPerMetric / 100m;
        var whole = price + (dashboards * DashboardPrice);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {settings} | {set} | {caches} | {alarms.Length} | {metrics} | "
                + $"{price:0.00} | {whole:0.00} |\n");
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
