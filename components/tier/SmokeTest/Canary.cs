using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Iam = Pulumi.Aws.Iam;
using Lambda = Pulumi.Aws.Lambda;
using Scheduler = Pulumi.Aws.Scheduler;

namespace CachingTier;

/// <summary>
/// Runs the smoke test's function between deployments and raises an alarm when a run fails or is missing.
/// </summary>
internal sealed class Canary(string smokeTest, ResolvedSmokeTest resolved, Resource parent)
{
    private const int Day = 24 * 60 * 60;

    // CloudWatch looks back no further than a week, and over more than a day in periods of hours only.
    private const int MostDays = 7;

    private readonly CustomResourceOptions _children = new() { Parent = parent };
    private readonly string _name = $"{smokeTest}-schedule";

    public void Create(
        CanarySchedule schedule,
        Lambda.Function function,
        Output<string> request,
        Resource after)
    {
        // A second try would hide what the first one found, and come too late.
        _ = new Lambda.FunctionEventInvokeConfig(_name, new()
        {
            FunctionName = function.Name,
            MaximumRetryAttempts = 0,
            MaximumEventAgeInSeconds = 60,
        }, _children);
        var (role, permission) = CreateRole(function);
        _ = new Scheduler.Schedule(_name, new()
        {
            Description = "Proves the caches between deployments",
            ScheduleExpression = schedule.Expression,
            FlexibleTimeWindow = new Scheduler.Inputs.ScheduleFlexibleTimeWindowArgs { Mode = "OFF" },
            Target = new Scheduler.Inputs.ScheduleTargetArgs
            {
                Arn = function.Arn,
                RoleArn = role.Arn,
                Input = request,
                RetryPolicy = new Scheduler.Inputs.ScheduleTargetRetryPolicyArgs { MaximumRetryAttempts = 0 },
            },
        }, new() { Parent = parent, DependsOn = { after, permission } });
        // Nothing is known between two runs, so what the last one found holds until the next one.
        CreateAlarm($"{smokeTest}-failed", function, "Errors", "GreaterThanThreshold", 0, (300, 1), "ignore",
            "A scheduled smoke test found a cache that does not work: its log says which and why.");
        if (schedule.Every is { } every && Silence(every) is { } silence)
        {
            CreateAlarm($"{smokeTest}-silent", function, "Invocations", "LessThanThreshold", 1, silence,
                "breaching", "The scheduled smoke test does not run.");
        }
    }

    // A run may fall just outside its period, so the alarm waits for three missing runs.
    private static (int Seconds, int Periods)? Silence(TimeSpan every)
    {
        var seconds = 3 * every.TotalSeconds;
        if (seconds <= Day)
            return ((int)seconds, 1);
        var days = (int)Math.Ceiling(seconds / Day);
        return days <= MostDays ? (Day, days) : null;
    }

    private (Iam.Role Role, Resource Permission) CreateRole(Lambda.Function function)
    {
        var role = new Iam.Role(_name, new()
        {
            AssumeRolePolicy = ServiceTrust.CreatePolicy("scheduler.amazonaws.com", parent),
            Description = "Starts the scheduled smoke test",
            Tags = NameTag.Add(_name, resolved.Tags),
        }, _children);
        var permission = new Iam.RolePolicy(_name, new()
        {
            Role = role.Name,
            Policy = function.Arn.Apply(arn =>
                new PolicyDocument([new("Allow", ["lambda:InvokeFunction"], [arn])]).ToJson()),
        }, _children);
        return (role, permission);
    }

    private void CreateAlarm(
        string name,
        Lambda.Function function,
        string metric,
        string comparison,
        double threshold,
        (int Seconds, int Periods) time,
        string missing,
        string description)
    {
        var alarm = new CloudWatch.MetricAlarmArgs
        {
            AlarmDescription = description,
            Namespace = "AWS/Lambda",
            MetricName = metric,
            Dimensions = { ["FunctionName"] = function.Name },
            Statistic = "Sum",
            Period = time.Seconds,
            EvaluationPeriods = time.Periods,
            ComparisonOperator = comparison,
            Threshold = threshold,
            TreatMissingData = missing,
            Tags = NameTag.Add(name, resolved.Tags),
        };
        if (resolved.AlarmTopicArn is { } topic)
        {
            alarm.AlarmActions = topic;
            alarm.OkActions = topic;
        }
        _ = new CloudWatch.MetricAlarm(name, alarm, _children);
    }
}
