using System.Collections.Immutable;
using System.Text.Json;
using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

/// <summary>
/// What CloudWatch takes: 500 widgets and 2,500 metrics on a dashboard, 500 metrics in a graph.
/// </summary>
public sealed class CacheDashboardLimitTests
{
    /// <summary>
    /// How many caches of how many shards of how many nodes there are, and how many dashboards they need.
    /// </summary>
    public static TheoryData<int, int, int, int> Tiers => new()
    {
        { 20, 1, 3, 1 },
        { 1, 15, 6, 1 },
        { 1, 500, 1, 1 },
        { 20, 500, 1, 1 },
        { 20, 5, 6, 3 },
        { 50, 1, 1, 1 },
        { 51, 1, 1, 2 },
        { 300, 1, 1, 6 },
    };

    [Theory]
    [MemberData(nameof(Tiers))]
    public async Task No_dashboard_is_larger_than_cloudwatch_takes(
        int caches,
        int shards,
        int nodes,
        int dashboards)
    {
        var bodies = (await RunAsync(Caches(caches, shards, nodes))).Registered
            .Where(item => item.Type.EndsWith(":Dashboard", StringComparison.Ordinal))
            .Select(item => (string)item["dashboardBody"]!).ToList();
        var widgets = bodies.ConvertAll(
            body => JsonElement.Parse(body).GetProperty("widgets").EnumerateArray().ToList());

        Assert.Equal(dashboards, bodies.Count);
        Assert.All(widgets, each => Assert.InRange(each.Count, 1, 500));
        Assert.All(widgets, each => Assert.InRange(each.Sum(MetricsOf), 1, 2_500));
        Assert.All(widgets.SelectMany(each => each), widget => Assert.InRange(MetricsOf(widget), 0, 500));
        // CloudWatch names no limit of its own; requests to it have one of a megabyte.
        Assert.All(bodies, body => Assert.InRange(body.Length, 1, 1_000_000));
        Assert.Equal(
            Enumerable.Range(1, caches).Select(number => $"## cache-{number} (replication-group)"),
            widgets.SelectMany(each => each).Select(TitleOf).Where(title => title is not null)
                .Order(NumberOrder));
    }

    [Fact]
    public async Task The_copies_of_the_largest_tier_fit_as_well()
    {
        var caches = Caches(20, 5, 6).SelectMany(cache => new[] { cache, Copy(cache) }).ToList();
        var recorder = await RunAsync(caches);

        Assert.All(
            recorder.Registered.Where(item => item.Type.EndsWith(":Dashboard", StringComparison.Ordinal)),
            item => Assert.InRange(
                JsonElement.Parse((string)item["dashboardBody"]!).GetProperty("widgets").EnumerateArray()
                    .Sum(MetricsOf), 1, 2_500));
    }

    [Theory]
    [InlineData(null, "test-caches-ff4fe45d test-caches-2-1947e252")]
    [InlineData("team", "team team-2")]
    public async Task Another_dashboard_has_a_number(string? given, string names)
    {
        var recorder = await RunAsync(Caches(51, 1, 1), given);

        Assert.Equal(names, $"{recorder.Single("Dashboard", "caches")["dashboardName"]} "
            + $"{recorder.Single("Dashboard", "caches-2")["dashboardName"]}");
        Assert.Equal(names.Split(' ')[0], await recorder.OutputAsync("caches", "dashboardName"));
        Assert.Equal(
            names.Split(' '),
            ((ImmutableArray<object>)(await recorder.OutputAsync("caches",
                "dashboardNames"))!).Cast<string>());
    }

    [Fact]
    public void A_given_name_leaves_room_for_the_number() => Assert.Equal(
        $"dashboardName must be at most 253 characters for 6 dashboards, but was '{new string('a', 60)}…' "
            + "of 254 characters. The caches do not fit on one: the others get a number.",
        Assert.Single(CacheDashboard.Check(
            "caches",
            new() { DashboardName = new string('a', 254), Caches = Caches(300, 1, 1) })).ToString());

    private static Comparer<string?> NumberOrder =>
        Comparer<string?>.Create((one, other) => (one!.Length, one).CompareTo((other!.Length, other)));

    private static Task<Recorder> RunAsync(List<MonitoredCacheArgs> caches, string? name = null) =>
        Recorder.RunAsync(
            () => _ = new CacheDashboard("caches", new() { DashboardName = name, Caches = caches }));

    private static List<MonitoredCacheArgs> Caches(
        int caches,
        int shards,
        int nodes) => [.. Enumerable.Range(1, caches).Select(number =>
    {
        var cache = Monitored.Sessions;
        (cache.Name, cache.CacheId, cache.Shards, cache.Replicas) =
            ($"cache-{number}", $"cache-{number}-1a2b3c4", shards, nodes - 1);
        return cache;
    })];

    private static MonitoredCacheArgs Copy(MonitoredCacheArgs cache) => new()
    {
        Name = $"{cache.Name}-copy",
        Kind = cache.Kind,
        CacheId = cache.CacheId,
        NodeType = cache.NodeType,
        Shards = cache.Shards,
        Replicas = cache.Replicas,
        Scales = true,
        GlobalCopy = true,
        Region = "eu-central-1",
    };

    private static string? TitleOf(JsonElement widget) =>
        widget.GetProperty("properties").TryGetProperty("markdown", out var text) ? text.GetString() : null;

    private static int MetricsOf(JsonElement widget) =>
        widget.GetProperty("properties").TryGetProperty("metrics", out var metrics)
            ? metrics.GetArrayLength()
            : 0;
}
