using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>The arguments of <see cref="CacheAlarms"/> with every default in place.</summary>
internal sealed record ResolvedAlarms(
    MonitoredCache Cache, ImmutableArray<AlarmRule> Rules, Output<ImmutableArray<string>>? TopicArns, InputMap<string>? Tags)
{
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
        return new ResolvedAlarms(
            cache,
            [.. AlarmRules.Of(cache, thresholds).Where(rule => !without.Contains(rule.Key))],
            args.TopicArns is null ? null : Inputs.Check(args.TopicArns, problems, CheckTopics),
            TagRules.Check(args.Tags, problems));
    }

    private static void CheckTopics(ImmutableArray<string> arns, Problems problems)
    {
        var given = arns.IsDefault ? [] : arns;
        problems.Require(given.Length <= Limits.AlarmActions, "topicArns", $"at most {Limits.AlarmActions} topics", given.Length,
            "CloudWatch tells no more of one alarm.");
        for (var i = 0; i < given.Length; i++) NotificationTopic.CheckShape(given[i], $"topicArns[{i}]", problems);
    }
}
