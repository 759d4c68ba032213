using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>A stretch of every week in UTC, which may run past Saturday's midnight.</summary>
/// <param name="Start">Minutes after Sunday 00:00.</param>
/// <param name="Minutes">How long it is.</param>
internal sealed partial record WeeklyWindow(int Start, int Minutes)
{
    private const int Week = 7 * DailyWindow.Day;

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public int End => (Start + Minutes) % Week;

    public static WeeklyWindow? Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
            return null;
        var start = Moment(match, "from");
        return new WeeklyWindow(start, (Moment(match, "to") - start + Week) % Week);
    }

    public bool Overlaps(DailyWindow daily)
    {
        // A daily window of the day before may reach into the first day, and a weekly one into the next week.
        for (var day = -1; day <= 8; day++)
        {
            var from = (day * DailyWindow.Day) + daily.Start;
            if (from < Start + Minutes && Start < from + daily.Minutes)
                return true;
        }

        return false;
    }

    public override string ToString() => $"{Write(Start)}-{Write(End)}";

    private static string Write(int minutes) =>
        $"{Days[minutes / DailyWindow.Day]}:{Clock.Write(minutes % DailyWindow.Day)}";

    private static int Moment(Match match, string end)
    {
        var day = Array.IndexOf(Days, match.Groups[end + "Day"].Value.ToLowerInvariant());
        return (day * DailyWindow.Day) + Clock.Read(match.Groups[end + "Time"].Value);
    }

    [GeneratedRegex("^(?<fromDay>sun|mon|tue|wed|thu|fri|sat):(?<fromTime>(?:[01][0-9]|2[0-3]):[0-5][0-9])"
        + "-(?<toDay>sun|mon|tue|wed|thu|fri|sat):(?<toTime>(?:[01][0-9]|2[0-3]):[0-5][0-9])\\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
