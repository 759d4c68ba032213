using System.Globalization;
using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>When the smoke test runs between deployments.</summary>
/// <param name="Expression">As EventBridge Scheduler takes it.</param>
/// <param name="Every">Time between two runs; none for a calendar.</param>
internal sealed partial record CanarySchedule(string Expression, TimeSpan? Every)
{
    /// <summary>The shortest time between two runs; null when it is not known.</summary>
    public TimeSpan? Shortest { get; private init; } = Every;

    public const string Never = "never";

    /// <summary>The schedule where a profile has one.</summary>
    public const string Usual = "rate(5 minutes)";

    public static CanarySchedule? Resolve(string text, Problems problems)
    {
        if (text == Never)
            return null;
        if (Rate().Match(text) is { Success: true } rate
            && int.TryParse(
                rate.Groups["count"].Value,
                CultureInfo.InvariantCulture,
                out var count) && count is >= 1 and <= 10_000)
        {
            return new(text, count * rate.Groups["unit"].Value switch
            {
                "minute" => TimeSpan.FromMinutes(1),
                "hour" => TimeSpan.FromHours(1),
                _ => TimeSpan.FromDays(1),
            });
        }
        if (Calendar().Match(text) is { Success: true } calendar)
        {
            var fields = calendar.Groups["fields"].Value.Split(' ');
            if (CronExpression.Check(fields)?.ToArray() is { } wrong)
            {
                foreach (var rule in wrong)
                {
                    problems.Add("schedule", $"a cron expression {rule}", text, "Its fields are minutes, "
                        + "hours, days of the month, months, days of the week and years.");
                }

                return new(text, null)
                {
                    Shortest = wrong.Length == 0 ? CronExpression.ShortestTime(fields) : null
                };
            }
        }
        problems.Add("schedule", $"a rate, a cron expression of six fields or '{Never}'", text,
            "Write it like rate(5 minutes) or cron(0 6 * * ? *).");
        return null;
    }

    [GeneratedRegex("^rate\\((?<count>[0-9]+) (?<unit>minute|hour|day)s?\\)\\z")]
    private static partial Regex Rate();

    [GeneratedRegex("^cron\\((?<fields>[^()]*)\\)\\z")]
    private static partial Regex Calendar();
}
