using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;

namespace CachingTier;

/// <summary>
/// The text of a dashboard: for each cache a title across the whole width, and below it its graphs, three in
/// a row.
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html"/>
/// </summary>
internal static class DashboardBody
{
    private const int Width = 24;
    private const int Columns = 3;
    private const int TitleHeight = 1;
    private const int GraphHeight = 6;

    /// <summary>
    /// Nobody can distinguish more lines in a graph: a larger cache is drawn as a whole, and only its alarms
    /// watch each node.
    /// </summary>
    private const int MostNodes = 30;

    /// <summary>How often each metric of a cache is drawn.</summary>
    public static int LineCount(MonitoredCache cache) => IsDrawnByNode(cache)
        ? cache.Nodes.Length + cache.Roles.Length
        : Whole(cache.Kind, "").Length;

    public static Output<string> Create(ImmutableArray<MonitoredCache> caches, Output<string> region) =>
        Output.All(caches.Select(LinesOf)).Apply(lines => region.Apply(where => Write(caches, lines, where)));

    private static string Write(
        ImmutableArray<MonitoredCache> caches,
        ImmutableArray<ImmutableArray<string[]>> lines,
        string region)
    {
        var widgets = new JsonArray();
        var y = 0;
        foreach (var (cache, nodes) in caches.Zip(lines))
        {
            var where = cache.Region is null ? "" : $" in {cache.Region}";
            widgets.Add(new JsonObject
            {
                ["type"] = "text",
                ["x"] = 0,
                ["y"] = y,
                ["width"] = Width,
                ["height"] = TitleHeight,
                ["properties"] = new JsonObject
                {
                    ["markdown"] = $"## {cache.Name} ({cache.Kind.WireName()}{where})",
                },
            });
            y += TitleHeight;
            var graphs = DashboardGraph.For(cache).ToList();
            for (var i = 0; i < graphs.Count; i++)
                widgets.Add(Widget(graphs[i], nodes, cache.Region ?? region, i, y));
            y += GraphHeight * ((graphs.Count + Columns - 1) / Columns);
        }
        return new JsonObject { ["widgets"] = widgets }.ToJsonString();
    }

    private static JsonNode Widget(
        DashboardGraph graph,
        ImmutableArray<string[]> nodes,
        string region,
        int index,
        int y) => new JsonObject
        {
            ["type"] = "metric",
            ["x"] = index % Columns * (Width / Columns),
            ["y"] = y + (GraphHeight * (index / Columns)),
            ["width"] = Width / Columns,
            ["height"] = GraphHeight,
            ["properties"] = new JsonObject
            {
                ["title"] = graph.Title,
                ["view"] = "timeSeries",
                ["region"] = region,
                ["stat"] = graph.Statistic,
                ["period"] = graph.Metrics[0] == "CPUCreditBalance" ? 300 : 60,
                ["metrics"] = new JsonArray([.. graph.Metrics
                    .SelectMany(metric => nodes.Select(node => Line(metric, node)))]),
            },
        };

    private static JsonNode Line(string metric, string[] dimensions) =>
        new JsonArray(["AWS/ElastiCache", metric, .. dimensions]);

    // The dimensions of each line, name and value in turn. Nodes that scaling makes are in the lines of their
    // roles.
    private static Output<ImmutableArray<string[]>> LinesOf(MonitoredCache cache) => IsDrawnByNode(cache)
        ? Output.All(cache.Nodes.Concat(cache.Roles).Select(LineOf))
        : cache.CacheId.Apply(id => Whole(cache.Kind, id));

    private static bool IsDrawnByNode(MonitoredCache cache) => cache.Nodes.Length <= MostNodes;

    private static ImmutableArray<string[]> Whole(
        CacheKind kind,
        string id) => kind == CacheKind.Memcached
        ? [["CacheClusterId", id]]
        : [["ReplicationGroupId", id, "Role", "Primary"], ["ReplicationGroupId", id, "Role", "Replica"]];

    private static Output<string[]> LineOf(
        MonitoredNode node) => Output.All(node.Dimensions.Select(dimension => dimension.Value))
        .Apply(values => node.Dimensions.Zip(values)
            .SelectMany(pair => new[] { pair.First.Name, pair.Second })
            .ToArray());
}
