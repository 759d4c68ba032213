using System.Collections.Immutable;
using System.Globalization;
using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

/// <summary>Alarms as text: a line for each, with its metric, threshold and periods.</summary>
internal static class AlarmText
{
    public static async Task<string> LabelsAsync(MonitoredCacheArgs cache)
    {
        var recorder = await DeployAsync(cache);
        return string.Join(' ', recorder.Registered
            .Where(item => item.Name.EndsWith("-memory-critical", StringComparison.Ordinal))
            .Select(item => (ImmutableDictionary<string, object>)item["dimensions"]!)
            .Select(dimensions => ((string)dimensions["CacheClusterId"])["sessions-1a2b3c4-".Length..]));
    }

    /// <summary>Every alarm of a node.</summary>
    public static async Task<string> ReadAsync(MonitoredCacheArgs cache, string node) =>
        Read(await DeployAsync(cache), node);

    public static Task<Recorder> DeployAsync(MonitoredCacheArgs cache, string? set = "all") =>
        Recorder.RunAsync(() => _ = new CacheAlarms("alarms", new() { Cache = cache, Set = set }));

    public static string Read(Recorder recorder, string node) => string.Join('\n', recorder.Registered
        .Where(item => item.Type.EndsWith(":MetricAlarm", StringComparison.Ordinal)
            && item.Name.StartsWith($"alarms-{node}", StringComparison.Ordinal))
        .Select(Line));

    private static string Line(Registration alarm) => string.Create(CultureInfo.InvariantCulture,
        $"{alarm.Name["alarms-".Length..]}: {Measured(alarm)} "
            + $"{(Equals(alarm["comparisonOperator"], "LessThanThreshold") ? "<" : ">=")} "
            + $"{alarm["threshold"]}, {alarm["evaluationPeriods"]} x {alarm["period"] ?? PeriodOf(alarm)} "
            + $"s, {alarm["treatMissingData"]}");

    private static object PeriodOf(Registration alarm) =>
        ((ImmutableDictionary<string, object>)Query(alarm, 1)["metric"])["period"];

    private static ImmutableDictionary<string, object> Query(Registration alarm, int index) =>
        (ImmutableDictionary<string, object>)((ImmutableArray<object>)alarm["metricQueries"]!)[index];

    private static string Measured(Registration alarm) => alarm["metricQueries"] is not null
        ? (string)Query(alarm, 0)["expression"]
        : $"{alarm["statistic"]} {alarm["metricName"]}{Registration.Lines(alarm["dimensions"])}";
}
