using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Lays out caches on as many dashboards as CloudWatch needs for them, from top to bottom.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html"/>
internal static class DashboardPages
{
    public static ImmutableArray<ImmutableArray<MonitoredCache>> Create(IEnumerable<MonitoredCache> caches)
    {
        var pages = new List<ImmutableArray<MonitoredCache>>();
        var (widgets, lines) = (0, 0);
        foreach (var cache in caches)
        {
            var graphs = DashboardGraph.For(cache).ToList();
            var more = (Widgets: 1 + graphs.Count, Lines: graphs.Sum(graph => graph.Metrics.Length)
                * DashboardBody.LineCount(cache));
            if (pages.Count == 0 || widgets + more.Widgets > Limits.DashboardWidgets
                || lines + more.Lines > Limits.DashboardMetrics)
            {
                pages.Add([]);
                (widgets, lines) = (0, 0);
            }
            pages[^1] = pages[^1].Add(cache);
            (widgets, lines) = (widgets + more.Widgets, lines + more.Lines);
        }
        return [.. pages];
    }
}
