namespace CachingTier;

/// <summary>Rules that several kinds of cache share.</summary>
internal static class CommonRules
{
    public static string Description(string? text, string otherwise, Problems problems)
    {
        problems.Require(text is null || text.Length is >= 1 and <= Limits.DescriptionLength, "description",
            $"1 to {Limits.DescriptionLength} characters", text, $"Leave it out for '{otherwise}'.");
        return text ?? otherwise;
    }

    public static int Port(int? port, int otherwise, Problems problems)
    {
        problems.Require(port is null or (>= Limits.MinPort and <= Limits.MaxPort), "port",
            $"between {Limits.MinPort} and {Limits.MaxPort}", port, $"Leave it out for {otherwise}.");
        return port ?? otherwise;
    }

    public static int SnapshotRetention(int? days, int otherwise, Problems problems)
    {
        problems.Require(days is null or (>= 0 and <= Limits.MaxSnapshotRetention), "snapshotRetentionLimit",
            $"between 0 and {Limits.MaxSnapshotRetention} days", days, "0 takes no snapshots.");
        return days ?? otherwise;
    }

    public static int LogRetention(int? days, int otherwise, Problems problems)
    {
        problems.Require(
            days is null || Limits.LogRetentionDays.Contains(days.Value),
            "logRetentionDays",
            $"one of {string.Join(", ", Limits.LogRetentionDays)}",
            days,
            "CloudWatch Logs keeps logs for these periods only.");
        return days ?? otherwise;
    }
}
