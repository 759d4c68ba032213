namespace CachingTier;

/// <summary>
/// When a cache may be maintained and saved: never both at a time, which ElastiCache refuses.
/// </summary>
/// <param name="Maintenance">Window of the week.</param>
/// <param name="Snapshot">Window of every day.</param>
internal sealed record CacheSchedule(WeeklyWindow Maintenance, DailyWindow Snapshot)
{
    private static readonly WeeklyWindow UsualMaintenance = WeeklyWindow.Parse("sun:05:00-sun:06:00")!;
    private static readonly DailyWindow UsualSnapshot = DailyWindow.Parse("03:00-04:00")!;

    /// <summary>
    /// Both windows. ElastiCache chooses a random window where none is given, which may overlap the other: so
    /// a missing window is put beside the given one.
    /// </summary>
    public static CacheSchedule Resolve(string? maintenance, string? snapshot, Problems problems)
    {
        var weekly = Weekly(maintenance, problems);
        var daily = Daily(snapshot, problems);
        var both = new CacheSchedule(
            weekly ?? (daily is null ? UsualMaintenance : Beside(daily)),
            daily ?? (weekly is null ? UsualSnapshot : Beside(weekly)));
        if ((weekly ?? (object?)daily) is not null)
            both.CheckApart(weekly, daily, problems);
        return both;
    }

    /// <summary>The maintenance window of a cache that is never saved.</summary>
    public static WeeklyWindow Resolve(string? maintenance, Problems problems) =>
        Weekly(maintenance, problems) ?? UsualMaintenance;

    private void CheckApart(WeeklyWindow? weekly, DailyWindow? daily, Problems problems)
    {
        if (!Maintenance.Overlaps(Snapshot))
            return;
        if (weekly is null)
        {
            problems.Add("snapshotWindow", "at most 23 hours long", daily!.ToString(),
                "Leave an hour of the day for maintenance.");
        }
        else if (daily is null)
        {
            problems.Add("maintenanceWindow", "at most 23 hours long", weekly.ToString(),
                "Leave an hour of the day for snapshots.");
        }
        else
        {
            problems.Add("snapshotWindow", $"clear of maintenanceWindow '{weekly}'", daily.ToString(),
                "Move one of them, or leave one out to have it put beside the other.");
        }
    }

    private static WeeklyWindow? Weekly(string? text, Problems problems)
    {
        if (text is null)
            return null;
        var window = WeeklyWindow.Parse(text);
        if (window is
            {
                Minutes: >= Limits.MinWindowMinutes and <= Limits.MaxMaintenanceHours
            * 60
            })
        {
            return window;
        }

        problems.Add("maintenanceWindow",
            $"a UTC window 'ddd:HH:MM-ddd:HH:MM' of {Limits.MinWindowMinutes} minutes to "
                + $"{Limits.MaxMaintenanceHours} hours",
            text, "Write it as in 'sun:05:00-sun:06:00'.");
        return null;
    }

    private static DailyWindow? Daily(string? text, Problems problems)
    {
        if (text is null)
            return null;
        var window = DailyWindow.Parse(text);
        if (window is { Minutes: >= Limits.MinWindowMinutes })
            return window;
        problems.Add(
            "snapshotWindow",
            $"a UTC window 'HH:MM-HH:MM' of at least {Limits.MinWindowMinutes} minutes",
            text,
            "Write it as in '03:00-04:00'.");
        return null;
    }

    private static WeeklyWindow Beside(DailyWindow daily) => UsualMaintenance.Overlaps(daily)
        ? new WeeklyWindow(daily.End, Limits.MinWindowMinutes)
        : UsualMaintenance;

    private static DailyWindow Beside(WeeklyWindow weekly) => weekly.Overlaps(UsualSnapshot)
        ? new DailyWindow(weekly.End % DailyWindow.Day, Limits.MinWindowMinutes)
        : UsualSnapshot;
}
