using System.Reflection;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What is different about the alarms of one cache, and of its copies.</summary>
internal sealed class CacheAlarmSettings : ResourceArgs
{
    public static readonly ArgsShape Shape = new("the alarms of a cache");

    private static readonly PropertyInfo[] Levels =
        [.. typeof(AlarmThresholdsArgs).GetProperties()
            .Where(property => property.PropertyType == typeof(double?))];

    /// <summary>
    /// Which alarms this cache has: <c>essential</c> or <c>all</c>. Default: <c>alarms.set</c> of the stack.
    /// </summary>
    [Input("set")]
    public string? Set { get; init; }

    /// <summary>
    /// When the alarms of this cache go off: the keys of <c>alarms.thresholds</c> of the stack, each of which
    /// applies where it is left out here.
    /// </summary>
    [Input("thresholds")]
    public AlarmThresholdsArgs? Thresholds { get; init; }

    /// <summary>
    /// Alarms to leave out of this cache, instead of the ones that <c>alarms.without</c> of the stack lists;
    /// an empty list leaves out none. Default: <c>alarms.without</c> of the stack.
    /// </summary>
    [Input("without")]
    public List<string>? Without { get; init; }

    /// <summary>The same with all that it leaves out taken from the stack.</summary>
    public CacheAlarmSettings Over(AlarmSettings stack) => new()
    {
        Set = Set ?? stack.Set,
        Thresholds = Over(Thresholds, stack.Thresholds),
        Without = Without ?? stack.Without,
    };

    private static AlarmThresholdsArgs Over(AlarmThresholdsArgs? own, AlarmThresholdsArgs? stack)
    {
        var merged = new AlarmThresholdsArgs();
        foreach (var level in Levels)
        {
            level.SetValue(
                merged,
                (own is null ? null : level.GetValue(own)) ?? (stack is null ? null : level.GetValue(stack)));
        }

        return merged;
    }
}
