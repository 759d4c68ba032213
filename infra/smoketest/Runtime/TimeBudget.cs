namespace SmokeTesting;

/// <summary>How long a run may take so that its answer still arrives before Lambda ends the invocation.</summary>
internal static class TimeBudget
{
    private static readonly TimeSpan LongestReserve = TimeSpan.FromSeconds(1);

    public static TimeSpan For(SmokeRequest request, Invocation invocation)
    {
        var wanted = TimeSpan.FromSeconds(request.TimeoutSeconds ?? SmokeRequest.DefaultTimeoutSeconds);
        if (invocation.Deadline is not { } deadline) return wanted;
        var left = deadline - DateTimeOffset.UtcNow;
        var reserve = left / 10 < LongestReserve ? left / 10 : LongestReserve;
        var available = left - reserve;
        if (available < TimeSpan.Zero) available = TimeSpan.Zero;
        return wanted < available ? wanted : available;
    }
}
