using System.Text.Json.Nodes;

namespace CachingTier;

/// <summary>How the description of an alarm states its level, and how subscriptions select by it.</summary>
internal static class AlarmLevels
{
    private const string WarningTitle = "Warning: ";

    public static string Title(this AlarmLevel level) =>
        level == AlarmLevel.Warning ? WarningTitle : "Critical: ";

    /// <summary>
    /// A filter for messages of a level. Whatever is no warning is critical, as other alarms do not state
    /// their level.
    /// </summary>
    /// <see href="https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html"/>
    public static string CreateFilter(AlarmLevel level)
    {
        var title = new JsonObject { ["prefix"] = WarningTitle };
        if (level == AlarmLevel.Critical)
            title = new JsonObject { ["anything-but"] = title };
        return new JsonObject { ["AlarmDescription"] = new JsonArray(title) }.ToJsonString();
    }
}
