namespace CachingTier;

/// <summary>
/// A cron expression of EventBridge Scheduler, which AWS would refuse at the deployment only.
/// </summary>
internal static class CronExpression
{
    private const string Any = "?";

    private static readonly CronField[] Fields =
        [CronField.Minutes, CronField.Hours, CronField.DaysOfMonth, CronField.Months, CronField
            .DaysOfWeek, CronField.Years];

    /// <summary>
    /// What AWS would not take, each in the words of a rule; nothing at all when these are not six fields.
    /// </summary>
    public static IEnumerable<string>? Check(string[] fields) =>
        fields.Length == Fields.Length ? CheckEach(fields) : null;

    /// <summary>
    /// The shortest time between two of its runs of one day, or of two days that follow each other; none when
    /// it runs once.
    /// </summary>
    public static TimeSpan? ShortestTime(string[] fields)
    {
        var hours = CronField.Hours.Values(fields[1]);
        var minutes = CronField.Minutes.Values(fields[0]).ToArray();
        var runs = hours.SelectMany(hour => minutes.Select(minute => (hour * 60) + minute)).ToList();
        if (runs.Count == 0)
            return null;
        if (RunsOnTwoDays(fields))
            runs.Add(runs[0] + (24 * 60));
        return runs.Count < 2
            ? null
            : TimeSpan.FromMinutes(runs.Zip(runs.Skip(1), (one, next) => next - one).Min());
    }

    private static bool RunsOnTwoDays(string[] fields) =>
        Follow(CronField.DaysOfMonth, fields[2]) || Follow(CronField.DaysOfWeek, fields[4]);

    private static bool Follow(CronField field, string text)
    {
        var days = text == Any ? [] : field.Values(text).ToHashSet();
        return days.Any(day => days.Contains(day == field.Most ? field.Least : day + 1));
    }

    private static IEnumerable<string> CheckEach(string[] fields)
    {
        if (fields[2] == Any == (fields[
            4] == Any))
        {
            yield return "with ? for either the days of the month or the days of the week";
        }

        foreach (var (field, text) in Fields.Zip(fields))
        {
            var isAny = text == Any && (field == CronField.DaysOfMonth || field == CronField.DaysOfWeek);
            if (!isAny && !field.Takes(text))
                yield return $"with {field.Rule}";
        }
    }
}
