namespace CachingTier;

/// <summary>A metric that is watched on every node of a cache.</summary>
/// <param name="Key">What the alarm is about, in the names of alarms and dashboards.</param>
/// <param name="Metrics">Names of the metrics. Several are added up, unless there is an expression.</param>
/// <param name="Meaning">What it means when the alarm goes off.</param>
internal sealed record AlarmRule(string Key, string[] Metrics, string Meaning)
{
    public double? Warning { get; init; }

    public double? Critical { get; init; }

    /// <summary>Whether a low value raises the alarm.</summary>
    public bool Below { get; init; }

    /// <summary>Expression over several metrics, which it names m1, m2 and so on.</summary>
    public string? Expression { get; init; }

    public string Statistic { get; init; } = "Average";

    /// <summary>The statistics of the metrics, in their order, where they differ.</summary>
    public string[]? Statistics { get; init; }

    /// <summary>Seconds of one period.</summary>
    public int Period { get; init; } = 60;

    /// <summary>How many consecutive periods raise the alarm.</summary>
    public int Periods { get; init; } = 5;

    /// <summary>Whether missing data is healthy, as with counters.</summary>
    public bool IsQuietWithoutData { get; init; }

    /// <summary>Whether only replicas, and nodes with replicas, publish it.</summary>
    public bool OfReplicas { get; init; }

    /// <summary>
    /// Whether it is watched on all nodes of a role together, because scaling adds nodes that are not known
    /// here.
    /// </summary>
    public bool OfRoles { get; init; }

    /// <summary>What of a cache is watched by it.</summary>
    public IEnumerable<MonitoredNode> NodesOf(MonitoredCache cache) =>
        OfRoles ? cache.Roles : cache.Nodes.Where(node => !OfReplicas || node.HasReplicas);

    public IEnumerable<(AlarmLevel Level, double Threshold)> Levels()
    {
        if (Warning is { } warning)
            yield return (AlarmLevel.Warning, warning);
        if (Critical is { } critical)
            yield return (AlarmLevel.Critical, critical);
    }
}
