using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace CachingTier;

/// <summary>
/// The alarms of a cache, with a warning and a critical level. Each node has its own, because an average over
/// nodes hides the one that is full.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.html"/>
/// </summary>
public sealed class CacheAlarms : ComponentResource
{
    private const string Namespace = "AWS/ElastiCache";

    /// <summary>Creates the alarms.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">The cache, and where its alarms are sent.</param>
    /// <param name="options">Pulumi options, such as the parent.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public CacheAlarms(string name, CacheAlarmsArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedAlarms.Resolve(name, args).OrThrow(), options)
    {
    }

    private CacheAlarms(Resolution<CacheAlarmsArgs, ResolvedAlarms> plan, ComponentResourceOptions? options)
        : base("caching-tier:index:CacheAlarms", plan.Name, plan.Args, options)
    {
        var (name, resolved) = (plan.Name, plan.Value);
        var arns = resolved.All.Select(
            alarm => Create(name, alarm.Rule, alarm.Node, alarm.Level, alarm.Threshold,
                resolved).Arn).ToList();

        AlarmArns = Output.All(arns).Apply(all => all.ToList());
        RegisterOutputs();
    }

    /// <summary>ARN of every alarm.</summary>
    [Output("alarmArns")]
    public Output<List<string>> AlarmArns { get; private set; }

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, CacheAlarmsArgs args) =>
        ResolvedAlarms.Resolve(name, args).Problems.Found;

    /// <summary>Every problem of arguments that hold for any cache; empty when there is none.</summary>
    /// <param name="set">Which alarms there are.</param>
    /// <param name="thresholds">When alarms go off.</param>
    /// <param name="without">Alarms to leave out.</param>
    public static ImmutableArray<Problem> CheckForAnyCache(
        string? set,
        AlarmThresholdsArgs? thresholds,
        List<string>? without)
    {
        var problems = new Problems(nameof(CacheAlarms), "");
        ResolvedAlarms.Check(set, thresholds, without, problems);
        return problems.Found;
    }

    private CloudWatch.MetricAlarm Create(
        string name, AlarmRule rule, MonitoredNode node, AlarmLevel level, double threshold,
        ResolvedAlarms resolved)
    {
        var alarmName = ResolvedAlarms.NameOf(name, rule, node, level);
        var alarm = new CloudWatch.MetricAlarmArgs
        {
            AlarmDescription = $"{level.Title()}cache "
                + $"{resolved.Cache.Name}{(node.Title.Length > 0 ? $", {node.Title}," : "")} of "
                + $"{Deployment.Instance.ProjectName} {Deployment.Instance.StackName}. {rule.Meaning}",
            EvaluationPeriods = rule.Periods,
            ComparisonOperator = rule.Below ? "LessThanThreshold" : "GreaterThanOrEqualToThreshold",
            Threshold = threshold,
            TreatMissingData = rule.IsQuietWithoutData ? "notBreaching" : "missing",
            Tags = NameTag.Add(alarmName, resolved.Tags),
        };
        if (rule.Metrics.Length == 1)
            Measure(alarm, rule, node);
        else
            Combine(alarm, rule, node);
        if (resolved.TopicArnsOf(level) is { } topics)
        {
            alarm.AlarmActions = topics;
            alarm.OkActions = topics;
        }
        return new CloudWatch.MetricAlarm(alarmName, alarm, new CustomResourceOptions { Parent = this });
    }

    private static void Measure(CloudWatch.MetricAlarmArgs alarm, AlarmRule rule, MonitoredNode node)
    {
        alarm.Namespace = Namespace;
        alarm.MetricName = rule.Metrics[0];
        alarm.Dimensions = Dimensions(node);
        alarm.Statistic = rule.Statistic;
        alarm.Period = rule.Period;
    }

    private static void Combine(CloudWatch.MetricAlarmArgs alarm, AlarmRule rule, MonitoredNode node)
    {
        var ids = Enumerable.Range(1, rule.Metrics.Length)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"m{i}"))
            .ToArray();
        var queries = new InputList<CloudWatch.Inputs.MetricAlarmMetricQueryArgs>();
        queries.Add(new CloudWatch.Inputs.MetricAlarmMetricQueryArgs
        {
            Id = "result",
            Expression = rule.Expression ?? string.Join(" + ", ids.Select(id => $"FILL({id}, 0)")),
            Label = rule.Key,
            ReturnData = true,
        });
        var statistics = rule.Statistics ?? Enumerable.Repeat(rule.Statistic, ids.Length);
        foreach (var (id, metric, statistic) in ids.Zip(rule.Metrics, statistics))
        {
            queries.Add(new CloudWatch.Inputs.MetricAlarmMetricQueryArgs
            {
                Id = id,
                Metric = new CloudWatch.Inputs.MetricAlarmMetricQueryMetricArgs
                {
                    Namespace = Namespace,
                    MetricName = metric,
                    Dimensions = Dimensions(node),
                    Stat = statistic,
                    Period = rule.Period,
                },
            });
        }
        alarm.MetricQueries = queries;
    }

    private static InputMap<string> Dimensions(MonitoredNode node)
    {
        var map = new InputMap<string>();
        foreach (var (name, value) in node.Dimensions)
            map.Add(name, value);
        return map;
    }
}
