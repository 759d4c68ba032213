namespace CachingTier;

/// <summary>When the alarms of a cache go off, with every default in place.</summary>
internal sealed record AlarmThresholds
{
    private const double Any = 1e15;

    public required Levels Cpu { get; init; }
    public required Levels Memory { get; init; }
    public required Levels Limit { get; init; }
    public required Levels Evictions { get; init; }
    public required Levels Connections { get; init; }
    public required Levels NewConnections { get; init; }
    public required Levels ReplicationLag { get; init; }
    public required Levels GlobalReplicationLag { get; init; }
    public required Levels HitRate { get; init; }
    public required double FreeableMemoryMb { get; init; }
    public required double SwapMb { get; init; }
    public required double CpuCreditsPercent { get; init; }
    public required double AuthenticationFailures { get; init; }
    public required double AuthorizationFailures { get; init; }

    public static AlarmThresholds Resolve(AlarmThresholdsArgs? args, CacheKind kind, Problems problems)
    {
        args ??= new AlarmThresholdsArgs();
        return new AlarmThresholds
        {
            Cpu = Pair("cpuPercent", args.CpuPercentWarning, args.CpuPercentCritical, 70, 90, 100, problems),
            Memory = Pair(
                "memoryPercent",
                args.MemoryPercentWarning,
                args.MemoryPercentCritical,
                80,
                90,
                100,
                problems),
            Limit = Pair(
                "limitPercent",
                args.LimitPercentWarning,
                args.LimitPercentCritical,
                75,
                90,
                100,
                problems),
            Evictions = Pair("evictionsPerMinute",
                args.EvictionsPerMinuteWarning, args.EvictionsPerMinuteCritical, 20, 200, Any, problems),
            Connections = Pair("connectionsPercent",
                args.ConnectionsPercentWarning, args.ConnectionsPercentCritical, 80, 90, 100, problems),
            NewConnections = Pair("newConnectionsPerMinute",
                args.NewConnectionsPerMinuteWarning, args
                    .NewConnectionsPerMinuteCritical, 1000, 5000, Any, problems),
            ReplicationLag = Pair("replicationLagSeconds",
                args.ReplicationLagSecondsWarning, args.ReplicationLagSecondsCritical, 1, 5, Any, problems),
            GlobalReplicationLag = Pair("globalReplicationLagSeconds",
                args.GlobalReplicationLagSecondsWarning, args
                    .GlobalReplicationLagSecondsCritical, 10, 60, Any, problems),
            HitRate = Falling(
                "hitRatePercent",
                args.HitRatePercentWarning,
                args.HitRatePercentCritical,
                60,
                40,
                100,
                problems),
            FreeableMemoryMb = One("freeableMemoryMb", args.FreeableMemoryMb,
                kind == CacheKind.Memcached ? 200 : 100, Any, problems),
            SwapMb = One("swapMb", args.SwapMb, 50, Any, problems),
            CpuCreditsPercent = One("cpuCreditsPercent", args.CpuCreditsPercent, 20, 100, problems),
            AuthenticationFailures = One("authenticationFailuresPerMinute",
                args.AuthenticationFailuresPerMinute, 10, Any, problems),
            AuthorizationFailures = One("authorizationFailuresPerMinute",
                args.AuthorizationFailuresPerMinute, 10, Any, problems),
        };
    }

    private static Levels Pair(string property, double? warning, double? critical, double usualWarning,
        double usualCritical, double most, Problems problems)
    {
        var levels = Both(property, warning, critical, usualWarning, usualCritical, most, problems);
        problems.Require(levels.Warning < levels.Critical, $"thresholds.{property}Critical",
            $"more than {property}Warning, which is {Text(levels.Warning)}", levels.Critical,
            "A warning comes before it is critical.");
        return levels;
    }

    private static Levels Falling(string property, double? warning, double? critical, double usualWarning,
        double usualCritical, double most, Problems problems)
    {
        var levels = Both(property, warning, critical, usualWarning, usualCritical, most, problems);
        problems.Require(levels.Warning > levels.Critical, $"thresholds.{property}Critical",
            $"less than {property}Warning, which is {Text(levels.Warning)}", levels.Critical,
            "A warning comes before it is critical.");
        return levels;
    }

    private static Levels Both(string property, double? warning, double? critical, double usualWarning,
        double usualCritical, double most, Problems problems) => new(
            One($"{property}Warning", warning, usualWarning, most, problems),
            One($"{property}Critical", critical, usualCritical, most, problems));

    private static double One(string property, double? value, double usual, double most, Problems problems)
    {
        problems.Require(value is null || (value > 0 && value <= most), $"thresholds.{property}",
            most >= Any ? "more than 0" : $"more than 0 and at most {Text(most)}",
            value,
            $"Leave it out for {Text(usual)}.");
        return value ?? usual;
    }

    private static string Text(double number) =>
        number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where a warning and where a critical alarm goes off.</summary>
    internal readonly record struct Levels(double Warning, double Critical);
}
