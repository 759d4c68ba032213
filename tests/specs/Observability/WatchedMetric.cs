namespace Specs.Observability;

/// <summary>
/// One line of the list: a metric of ElastiCache, and the alarm that watches it or why none does.
/// </summary>
/// <param name="Group">What has the metric: <c>host</c> is every node.</param>
/// <param name="Name">Name of the metric; an asterisk matches many.</param>
/// <param name="Answer"><c>alarm</c> or <c>reason</c>.</param>
/// <param name="Text">Key of the alarm, or a sentence.</param>
internal sealed record WatchedMetric(string Group, string Name, string Answer, string Text)
{
    public static IReadOnlyList<WatchedMetric> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Observability", "metrics.txt"))
            .Select(Read)];

    private static WatchedMetric Read(string line)
    {
        var parts = line.Split(' ', 4);
        return new WatchedMetric(parts[0], parts[1], parts[2], parts[3]);
    }
}
