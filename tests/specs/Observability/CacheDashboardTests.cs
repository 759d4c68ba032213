using System.Text;
using System.Text.Json;
using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

public sealed class CacheDashboardTests
{
    private const int CellWidth = 32;

    private const string Layout =
        """
        ## sessions (replication-group)
        | Processors, percent            | Memory, percent                | Connections                    |
        | Evictions                      | Hit rate, percent              | Replication lag, seconds       |
        | Latency, microseconds          | Refused logins                 | Network, bytes                 |
        ## pages (memcached)
        | Processors, percent            | Memory left and swapped, bytes | Connections                    |
        | Evictions                      | Hits and misses                | Network, bytes                 |
        | CPU credits                    |
        ## leaderboard (serverless)
        | Data, bytes                    | Processing units per period    | Commands refused               |
        | Latency, microseconds          | Hit rate, percent              | Connections                    |
        """;

    public static TheoryData<Action<CacheDashboardArgs>, string> Wrong => new()
    {
        { args => args.DashboardName = "my caches",
            "dashboardName must be 1 to 255 letters, digits, hyphens and underscores, but was 'my caches'. "
                + "Leave it out for one from project and stack." },
        {
            args => args.Caches = [],
            "caches must be a list of at least one cache, but was not set. Give a cache to show." },
        {
            args => args.Caches.Add(Monitored.Sessions),
            "caches[1].name must be given once, but was 'sessions'. Rename one of the two." },
        { args => args.Caches[0].Replicas = 9,
            "caches[0].replicas must be between 0 and 5, but was 9. It counts the replicas of each shard." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<CacheDashboardArgs> change, string message)
    {
        var args = new CacheDashboardArgs { Caches = [Monitored.Sessions] };
        change(args);

        Assert.Equal(message, Assert.Single(CacheDashboard.Check("caches", args)).ToString());
    }

    [Fact]
    public async Task Each_kind_of_cache_has_its_layout()
    {
        var body = await BodyAsync(Monitored.Sessions, Monitored.Pages, Monitored.Leaderboard);

        Assert.Equal(Layout, Draw(body));
    }

    [Theory]
    [InlineData(
        "redis",
        "Hit rate, percent",
        """[["AWS/ElastiCache","CacheHitRate","clusterId","leaderboard-1a2b3c4"]]""")]
    [InlineData(
        "memcached",
        "Hits and misses",
        """
        [["AWS/ElastiCache","GetHits","clusterId","leaderboard-1a2b3c4"],\
            ["AWS/ElastiCache","GetMisses","clusterId","leaderboard-1a2b3c4"]]
        """)]
    public async Task Hits_of_a_serverless_cache_are_drawn_as_its_engine_publishes_them(
        string engine,
        string title,
        string metrics)
    {
        var cache = Monitored.Leaderboard;
        cache.Engine = engine;

        var body = await BodyAsync(cache);

        Assert.Equal(
            metrics.Unfold(),
            body.EnumerateArray().Single(widget => Title(widget) == title).GetProperty("properties")
                .GetProperty("metrics")
                .GetRawText());
    }

    [Fact]
    public async Task No_widget_covers_another()
    {
        var body = await BodyAsync(Monitored.Sessions, Monitored.Pages, Monitored.Leaderboard);
        var cells = body.EnumerateArray().SelectMany(widget =>
            from x in Enumerable.Range(Number(widget, "x"), Number(widget, "width"))
            from y in Enumerable.Range(Number(widget, "y"), Number(widget, "height"))
            select (x, y)).ToList();

        Assert.All(cells, cell => Assert.InRange(cell.x, 0, 23));
        Assert.Equal(cells.Count, cells.Distinct().Count());
    }

    [Fact]
    public async Task A_graph_draws_each_metric_of_each_node()
    {
        var body = await BodyAsync(Monitored.Sessions);

        Assert.Equal(
            """
            {"type":"metric","x":0,"y":13,"width":8,"height":6,"properties":{"title":"Latency, \
                microseconds","view":"timeSeries","region":"eu-west-1","stat":"Average","period":60,\
                "metrics":[["AWS/ElastiCache","SuccessfulReadRequestLatency","CacheClusterId",\
                "sessions-1a2b3c4-001"],["AWS/ElastiCache","SuccessfulReadRequestLatency","CacheClusterId",\
                "sessions-1a2b3c4-002"],["AWS/ElastiCache","SuccessfulWriteRequestLatency","CacheClusterId",\
                "sessions-1a2b3c4-001"],["AWS/ElastiCache","SuccessfulWriteRequestLatency","CacheClusterId",\
                "sessions-1a2b3c4-002"]]}}
            """.Unfold(),
            body.EnumerateArray().Single(widget => Title(widget) == "Latency, microseconds").GetRawText());
    }

    [Fact]
    public async Task A_large_group_is_drawn_by_role()
    {
        var cache = Monitored.Sessions;
        cache.Shards = 100;

        var body = await BodyAsync(cache);

        Assert.Equal(
            """
            [["AWS/ElastiCache","Evictions","ReplicationGroupId","sessions-1a2b3c4","Role","Primary"],\
                ["AWS/ElastiCache","Evictions","ReplicationGroupId","sessions-1a2b3c4","Role","Replica"]]
            """.Unfold(),
            body.EnumerateArray().Single(widget => Title(widget) == "Evictions").GetProperty("properties")
                .GetProperty("metrics")
                .GetRawText());
    }

    [Fact]
    public async Task A_large_memcached_cache_is_drawn_as_a_whole()
    {
        var cache = Monitored.Pages;
        cache.Nodes = 300;

        var body = await BodyAsync(cache);

        Assert.Equal(
            """
            [["AWS/ElastiCache","GetHits","CacheClusterId","pages-1a2b3c4"],\
                ["AWS/ElastiCache","GetMisses","CacheClusterId","pages-1a2b3c4"]]
            """.Unfold(),
            body.EnumerateArray().Single(widget => Title(widget) == "Hits and misses")
                .GetProperty("properties")
                .GetProperty("metrics")
                .GetRawText());
    }

    [Fact]
    public async Task Nodes_that_scaling_makes_are_drawn_by_role()
    {
        var cache = Monitored.Sessions;
        (cache.Replicas, cache.Scales) = (0, true);

        var body = await BodyAsync(cache);

        Assert.Equal(
            """
            [["AWS/ElastiCache","Evictions","CacheClusterId","sessions-1a2b3c4-001"],\
                ["AWS/ElastiCache","Evictions","ReplicationGroupId","sessions-1a2b3c4","Role","Primary"],\
                ["AWS/ElastiCache","Evictions","ReplicationGroupId","sessions-1a2b3c4","Role","Replica"]]
            """.Unfold(),
            body.EnumerateArray().Single(widget => Title(widget) == "Evictions").GetProperty("properties")
                .GetProperty("metrics")
                .GetRawText());
    }

    [Fact]
    public async Task A_copy_is_drawn_from_its_region()
    {
        var copy = Monitored.Sessions;
        (copy.Name, copy.GlobalCopy, copy.Region) = ("sessions-copy", true, "us-east-1");

        var body = await BodyAsync(Monitored.Sessions, copy);

        Assert.Contains(
            "## sessions-copy (replication-group in us-east-1)",
            Draw(body),
            StringComparison.Ordinal);
        Assert.Equal(
            ["eu-west-1", "us-east-1"],
            body.EnumerateArray().Where(widget => Title(widget) == "Evictions")
                .Select(widget => widget.GetProperty("properties").GetProperty("region").GetString()));
        Assert.Equal("us-east-1", body.EnumerateArray()
            .Single(widget => Title(widget) == "Lag behind the other region, seconds")
            .GetProperty("properties")
            .GetProperty("region")
            .GetString());
    }

    [Fact]
    public async Task A_dashboard_is_named_after_the_stack()
    {
        var recorder = await Recorder.RunAsync(
            () => _ = new CacheDashboard("caches", new() { Caches = [Monitored.Pages] }));

        Assert.Equal("test-caches-ff4fe45d", recorder.Single("Dashboard", "caches")["dashboardName"]);
    }

    private static async Task<JsonElement> BodyAsync(params MonitoredCacheArgs[] caches)
    {
        var recorder = await Recorder.RunAsync(
            () => _ = new CacheDashboard("caches", new() { Caches = [.. caches] }));
        return JsonElement.Parse((string)recorder.Single("Dashboard", "caches")["dashboardBody"]!)
            .GetProperty("widgets");
    }

    // Rows as on the screen: widgets with the same y are side by side.
    private static string Draw(JsonElement widgets)
    {
        var text = new StringBuilder();
        foreach (var row in widgets.EnumerateArray().GroupBy(widget => Number(widget, "y"))
            .OrderBy(row => row.Key))
        {
            var cells = row.OrderBy(widget => Number(widget, "x")).ToList();
            text.Append(cells[0].GetProperty("type").ValueEquals("text")
                ? cells[0].GetProperty("properties").GetProperty("markdown").GetString()
                : $"|{string.Join('|', cells.Select(cell => $" {Title(cell)}".PadRight(CellWidth)))}|");
            text.Append('\n');
        }
        return text.ToString().TrimEnd('\n');
    }

    private static string? Title(JsonElement widget) =>
        widget.GetProperty("properties").TryGetProperty("title", out var title) ? title.GetString() : null;

    private static int Number(JsonElement widget, string name) => widget.GetProperty(name).GetInt32();
}
