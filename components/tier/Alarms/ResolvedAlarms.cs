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
    /// <summary>Every alarm: a rule on a node, at a level.</summary>
    public IEnumerable<(AlarmRule Rule, MonitoredNode Node, AlarmLevel Level, double Threshold)> All =>
        from rule in Rules
        from node in rule.NodesOf(Cache)
        from level in rule.Levels()
        select (rule, node, level.Level, level.Threshold);

    /// <summary>The topics that alarms of a level are sent to.</summary>
    public Output<ImmutableArray<string>>? TopicArnsOf(AlarmLevel level) =>
        level == AlarmLevel.Warning ? WarningTopicArns : CriticalTopicArns;

    /// <summary>The arguments resolved.</summary>
    public static Resolution<CacheAlarmsArgs, ResolvedAlarms> Resolve(string name, CacheAlarmsArgs args) =>
        Resolutions.Resolve(nameof(CacheAlarms), name, args, Resolve);

    private static ResolvedAlarms Resolve(string name, CacheAlarmsArgs args, Problems problems)
    {
        var cache = MonitoredCache.Resolve(args.Cache, "cache", problems);
        var thresholds = AlarmThresholds.Resolve(args.Thresholds, cache.Kind, problems);
        var without = args.Without ?? [];
        CheckWithout(without, problems);
        var set = ChooseSet(args.Set, problems);
        var rules = AlarmRules.For(cache, thresholds);
        if (set == AlarmSet.Essential)
            rules = EssentialAlarms.Of(cache, rules, args.Thresholds);
        var topics = Topics(args.TopicArns, "topicArns", cache, problems);
        var resolved = new ResolvedAlarms(
            cache,
            [.. rules.Where(rule => rule.Levels().Any() && !without.Contains(rule.Key))],
            Topics(args.WarningTopicArns, "warningTopicArns", cache, problems) ?? topics,
            Topics(args.CriticalTopicArns, "criticalTopicArns", cache, problems) ?? topics,
            TagRules.Check(args.Tags, problems));
        var over = resolved.All.Select(alarm => NameOf(name, alarm.Rule, alarm.Node, alarm.Level).Length)
            .DefaultIfEmpty()
            .Max() - Limits.AlarmNameLength;
        problems.Require(
            over <= 0,
            "name",
            $"at most {name.Length - over} characters",
            name,
            "It begins the names of the alarms.");
        return resolved;
    }

    /// <summary>
    /// The name of an alarm in the stack; Pulumi appends what distinguishes it from those of other stacks.
    /// </summary>
    public static string NameOf(string name, AlarmRule rule, MonitoredNode node, AlarmLevel level) =>
        string.Join(
            '-', new[] { name, node.Label, rule.Key, level.WireName() }.Where(part => part.Length > 0));

    /// <summary>Checks what is set for any cache.</summary>
    public static void Check(
        string? set,
        AlarmThresholdsArgs? thresholds,
        List<string>? without,
        Problems problems)
    {
        _ = ChooseSet(set, problems);
        _ = AlarmThresholds.Resolve(thresholds, CacheKind.Memcached, problems);
        CheckWithout(without ?? [], problems);
    }

    private static AlarmSet ChooseSet(string? set, Problems problems) => set is null
        ? AlarmSet.Essential
        : problems.Choose<AlarmSet>("set", set, "Leave it out for 'essential'.") ?? AlarmSet.Essential;

    private static void CheckWithout(List<string> without, Problems problems)
    {
        for (var i = 0; i < without.Count; i++)
        {
            problems.Require(
                AlarmRules.Keys.Contains(without[i]),
                $"without[{i}]",
                Quoted.OneOf(AlarmRules.Keys),
                without[i],
                "Name an alarm to leave out.");
        }
    }

    private static Output<ImmutableArray<string>>? Topics(
        InputList<string>? arns, string property, MonitoredCache cache, Problems problems) =>
        arns is null
            ? null
            : Inputs.Check(arns, problems, (known, found) => CheckTopics(known, property, cache, found));

    private static void CheckTopics(
        ImmutableArray<string> arns,
        string property,
        MonitoredCache cache,
        Problems problems)
    {
        var given = arns.IsDefault ? [] : arns;
        problems.Require(
            given.Length <= Limits.AlarmActions,
            property,
            $"at most {Limits.AlarmActions} topics",
            given.Length,
            "CloudWatch sends one alarm to no more.");
        for (var i = 0; i < given.Length; i++)
        {
            var found = problems.CreateEmpty();
            NotificationTopic.CheckShape(given[i], $"{property}[{i}]", found);
            if (found.Found.IsEmpty && cache.Region is { } region)
            {
                found.Require(
                    TopicReach.RegionOf(given[i]) == region,
                    $"{property}[{i}]",
                    $"a topic in region {region}",
                    given[i],
                    "A topic receives alarms of its own region only.");
            }

            problems.AddAll(found);
        }
    }
}
