namespace CachingTier;

/// <summary>A metric that is watched on every node of a cache.</summary>
/// <param name="Key">What the alarm is about, in the names of alarms and dashboards.</param>
/// <param name="Metrics">Names of the metric; of several the sum counts.</param>
/// <param name="Meaning">What it means when the alarm goes off.</param>
internal sealed record AlarmRule(string Key, string[] Metrics, string Meaning)
{
    public double? Warning { get; init; }

    public double? Critical { get; init; }

    /// <summary>Whether too little is what is wrong.</summary>
    public bool Below { get; init; }

    public string Statistic { get; init; } = "Average";

    /// <summary>Seconds over which it is measured.</summary>
    public int Period { get; init; } = 60;

    /// <summary>How many periods in a row decide.</summary>
    public int Periods { get; init; } = 5;

    /// <summary>Whether no data is good news, as of what is counted; else it is none.</summary>
    public bool IsQuietWithoutData { get; init; }

    /// <summary>Whether only nodes with replicas, or replicas, have it.</summary>
    public bool OfReplicas { get; init; }

    public IEnumerable<(string Level, double Threshold)> Levels()
    {
        if (Warning is { } warning) yield return ("warning", warning);
        if (Critical is { } critical) yield return ("critical", critical);
    }
}
