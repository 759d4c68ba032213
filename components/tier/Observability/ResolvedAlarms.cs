using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>The arguments of <see cref="CacheAlarms"/> with every default in place.</summary>
internal sealed record ResolvedAlarms(
    MonitoredCache Cache,
    ImmutableArray<AlarmRule> Rules,
    Output<ImmutableArray<string>>? WarningTopicArns,
    Output<ImmutableArray<string>>? CriticalTopicArns,
    InputMap<string>? Tags)
{
    /// <summary>Who is told of alarms of a level.</summary>
    public Output<ImmutableArray<string>>? TopicArnsOf(string level) => level == AlarmLevel.Warning ? WarningTopicArns : CriticalTopicArns;

    /// <summary>The arguments resolved, or everything that is wrong with them thrown.</summary>
    public static ResolvedAlarms Of(string name, CacheAlarmsArgs args)
    {
        var problems = ProblemsOf(name);
        var resolved = From(args, problems);
        problems.ThrowIfAny();
        return resolved;
    }

    public static Problems ProblemsOf(string name) => new(nameof(CacheAlarms), name);

    /// <summary>The arguments resolved, of use only when there are no problems.</summary>
    public static ResolvedAlarms From(CacheAlarmsArgs args, Problems problems)
    {
        var cache = MonitoredCache.Resolve(args.Cache, "cache", problems);
        var thresholds = AlarmThresholds.Resolve(args.Thresholds, cache.Kind, problems);
        var without = args.Without ?? [];
        for (var i = 0; i < without.Count; i++)
        {
            problems.Require(AlarmRules.Keys.Contains(without[i]), $"without[{i}]", OneOf.Text(AlarmRules.Keys), without[i],
                "Name an alarm to leave out.");
        }
        var topics = Topics(args.TopicArns, "topicArns", cache, problems);
        return new ResolvedAlarms(
            cache,
            [.. AlarmRules.Of(cache, thresholds).Where(rule => !without.Contains(rule.Key))],
            Topics(args.WarningTopicArns, "warningTopicArns", cache, problems) ?? topics,
            Topics(args.CriticalTopicArns, "criticalTopicArns", cache, problems) ?? topics,
            TagRules.Check(args.Tags, problems));
    }

    private static Output<ImmutableArray<string>>? Topics(
        InputList<string>? arns, string property, MonitoredCache cache, Problems problems) =>
        arns is null ? null : Inputs.Check(arns, problems, (known, found) => CheckTopics(known, property, cache, found));

    private static void CheckTopics(ImmutableArray<string> arns, string property, MonitoredCache cache, Problems problems)
    {
        var given = arns.IsDefault ? [] : arns;
        problems.Require(given.Length <= Limits.AlarmActions, property, $"at most {Limits.AlarmActions} topics", given.Length,
            "CloudWatch tells no more of one alarm.");
        for (var i = 0; i < given.Length; i++)
        {
            var found = problems.Another();
            NotificationTopic.CheckShape(given[i], $"{property}[{i}]", found);
            if (found.Found.IsEmpty && cache.Region is { } region)
                found.Require(TopicReach.RegionOf(given[i]) == region, $"{property}[{i}]", $"a topic in region {region}", given[i],
                    "A topic hears of alarms of its own region only.");
            problems.Take(found);
        }
    }
}
