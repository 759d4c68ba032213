using System.Globalization;

namespace SmokeTesting;

/// <summary>
/// How long a run may take so that its answer still arrives before Lambda ends the invocation.
/// </summary>
internal static class TimeBudget
{
    private const string Variable = "SMOKE_TEST_TIMEOUT_SECONDS";
    private const double DefaultSeconds = 30;

    private static readonly TimeSpan LongestReserve = TimeSpan.FromSeconds(1);

    public static TimeSpan Resolve(SmokeRequest request, Invocation invocation)
    {
        var wanted = TimeSpan.FromSeconds(request.TimeoutSeconds ?? ReadEnvironment() ?? DefaultSeconds);
        if (invocation.Deadline is not { } deadline)
            return wanted;
        var left = deadline - DateTimeOffset.UtcNow;
        var reserve = left / 10 < LongestReserve ? left / 10 : LongestReserve;
        var available = left - reserve;
        if (available < TimeSpan.Zero)
            available = TimeSpan.Zero;
        return wanted < available ? wanted : available;
    }

    private static double? ReadEnvironment()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } text)
            return null;
        return double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= SmokeRequest.LongestSeconds
            ? seconds
            : throw new InvalidRequestException($"Smoke test: the environment variable {Variable} must be "
                + $"more than 0 and at most {SmokeRequest.LongestSeconds}, but was '{text}'. "
                + $"Leave it out for {DefaultSeconds}.");
    }
}
