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

    public static readonly CronField DaysOfWeek = new(
        "days of the week",
        1,
        7,
        "SUN",
        "MON",
        "TUE",
        "WED",
        "THU",
        "FRI",
        "SAT");

    public static readonly CronField Years = new("years", 1970, 2199);

    private const int MostWeeks = 5;

    /// <summary>What its values may be.</summary>
    public string Rule =>
        $"{Name} of {Least} to {Most}" + (Words.Length > 0 ? $" or {Words[0]} to {Words[^1]}" : "");

    /// <summary>Whether AWS takes the text for it.</summary>
    public bool Takes(string text) => text.Split(',').All(TakesItem);

    /// <summary>The values of a valid text; days that depend on the calendar are left out.</summary>
    public IEnumerable<int> Values(string text) =>
        text.Split(',').SelectMany(ValuesOfItem).Distinct().Order();

    private IEnumerable<int> ValuesOfItem(string item)
    {
        var parts = item.Split('/');
        if (!TakesSpan(parts[0]))
            return [];
        var step = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        var ends = parts[0] == "*" ? [Least, Most] : Array.ConvertAll(parts[0].Split('-'), ValueOf);
        // One value with a step goes on to the end, and a span may go over it.
        var (from, to) = (ends[0], ends.Length == 2 ? ends[1] : parts.Length == 2 ? Most : ends[0]);
        var length = to < from ? to - from + Most - Least + 1 : to - from;
        return Enumerable.Range(0, (length / step) + 1)
            .Select(i => ((from - Least + (i * step)) % (Most - Least + 1)) + Least);
    }

    private int ValueOf(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var value)
        ? value
        : Array.FindIndex(Words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) + Least;

    private bool TakesItem(string item)
    {
        var parts = item.Split('/');
        if (parts.Length == 2)
            return IsNumber(parts[1], 1, Most) && TakesSpan(parts[0]);
        return parts.Length == 1 && (TakesSpan(item) || TakesSpecial(item.ToUpperInvariant()));
    }

    private bool TakesSpan(string span) =>
        span == "*" || (span.Split('-') is { Length: <= 2 } ends && ends.All(IsValue));

    // The last day, the weekday next to one, the last such day of the month, the nth such day of the month.
    private bool TakesSpecial(string item)
    {
        if (this == DaysOfMonth)
            return item is "L" or "LW" || (item.EndsWith('W') && IsValue(item[..^1]));
        if (this != DaysOfWeek)
            return false;
        if (item == "L" || (item.EndsWith('L') && IsValue(item[..^1])))
            return true;
        return item.Split('#') is [var day, var week] && IsValue(day) && IsNumber(week, 1, MostWeeks);
    }

    private bool IsValue(string text) =>
        IsNumber(text, Least, Most) || Words.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool IsNumber(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least
            && value <= most;
}
