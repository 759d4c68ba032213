using System.Globalization;

namespace CachingTier;

/// <summary>One of the fields of a cron expression of EventBridge Scheduler.</summary>
/// <param name="Name">What it holds, in the plural.</param>
/// <param name="Least">Its least value.</param>
/// <param name="Most">Its greatest value.</param>
/// <param name="Words">Words for its values, from the least one on.</param>
internal sealed record CronField(string Name, int Least, int Most, params string[] Words)
{
    public static readonly CronField Minutes = new("minutes", 0, 59);

    public static readonly CronField Hours = new("hours", 0, 23);

    public static readonly CronField DaysOfMonth = new("days of the month", 1, 31);

    public static readonly CronField Months = new("months", 1, 12,
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    public static readonly CronField DaysOfWeek = new("days of the week", 1, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    public static readonly CronField Years = new("years", 1970, 2199);

    private const int MostWeeks = 5;

    /// <summary>What its values may be.</summary>
    public string Rule => $"{Name} of {Least} to {Most}" + (Words.Length > 0 ? $" or {Words[0]} to {Words[^1]}" : "");

    /// <summary>Whether AWS takes the text for it.</summary>
    public bool Takes(string text) => text.Split(',').All(TakesItem);

    private bool TakesItem(string item)
    {
        var parts = item.Split('/');
        if (parts.Length == 2) return IsNumber(parts[1], 1, Most) && TakesSpan(parts[0]);
        return parts.Length == 1 && (TakesSpan(item) || TakesSpecial(item.ToUpperInvariant()));
    }

    private bool TakesSpan(string span) => span == "*" || (span.Split('-') is { Length: <= 2 } ends && ends.All(IsValue));

    // The last day, the weekday next to one, the last such day of the month, the nth such day of the month.
    private bool TakesSpecial(string item)
    {
        if (this == DaysOfMonth) return item is "L" or "LW" || (item.EndsWith('W') && IsValue(item[..^1]));
        if (this != DaysOfWeek) return false;
        if (item == "L" || (item.EndsWith('L') && IsValue(item[..^1]))) return true;
        return item.Split('#') is [var day, var week] && IsValue(day) && IsNumber(week, 1, MostWeeks);
    }

    private bool IsValue(string text) => IsNumber(text, Least, Most) || Words.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool IsNumber(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most;
}
