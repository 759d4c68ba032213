using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace CachingTier;

/// <summary>
/// Counts the alarms of a stack, whichever component creates them, and says what they cost.
/// </summary>
public sealed class AlarmCosts
{
    /// <summary>US cents a month for a metric that an alarm reads, in us-east-1 on 2024-07-01.</summary>
    internal const int CentsPerMetric = 10;

    private readonly List<CloudWatch.MetricAlarmArgs> _alarms = [];

    /// <summary>Counts an alarm: add it to the transformations of the stack's options.</summary>
    /// <param name="resource">The resource as it is registered.</param>
    /// <returns>Nothing: the resource stays as it is.</returns>
    public ResourceTransformationResult? Observe(ResourceTransformationArgs resource)
    {
        if (resource.Args is CloudWatch.MetricAlarmArgs alarm)
        {
            lock (_alarms)
                _alarms.Add(alarm);
        }

        return null;
    }

    /// <summary>What the alarms registered so far cost.</summary>
    public Output<AlarmCost> Sum()
    {
        CloudWatch.MetricAlarmArgs[] alarms;
        lock (_alarms)
            alarms = [.. _alarms];
        return Output.All(alarms.Select(CountMetrics)).Apply(counts =>
            new AlarmCost(counts.Length, counts.Sum(), counts.Sum() * CentsPerMetric / 100.0));
    }

    private static Output<int> CountMetrics(CloudWatch.MetricAlarmArgs alarm) =>
        alarm.MetricQueries.ToOutput().Apply(queries =>
            queries.IsDefaultOrEmpty ? 1 : queries.Count(query => query.Metric is not null));
}
