using System.Text.Json;

namespace CachingTier;

/// <summary>How urgent an alarm is, which its description begins with, and subscriptions choose by.</summary>
internal static class AlarmLevel
{
    public const string Warning = "warning";
    public const string Critical = "critical";

    private const string WarningTitle = "Warning: ";

    public static readonly string[] Names = [Warning, Critical];

    public static string TitleOf(string level) => level == Warning ? WarningTitle : "Critical: ";

    /// <summary>
    /// Lets through messages of a level. Whatever is no warning is critical: other alarms do not say which
    /// they are.
    /// </summary>
    /// <see href="https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html"/>
    public static string FilterOf(string level)
    {
        object title = new { prefix = WarningTitle };
        if (level == Critical)
            title = new Dictionary<string, object> { ["anything-but"] = title };
        return JsonSerializer.Serialize(new { AlarmDescription = new[] { title } });
    }
}
