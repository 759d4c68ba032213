namespace CachingTier;

/// <summary>A cron expression of EventBridge Scheduler, which AWS would refuse at the deployment only.</summary>
internal static class CronExpression
{
    private const string Any = "?";

    private static readonly CronField[] Fields =
        [CronField.Minutes, CronField.Hours, CronField.DaysOfMonth, CronField.Months, CronField.DaysOfWeek, CronField.Years];

    /// <summary>What AWS would not take, each in the words of a rule; nothing at all when these are not six fields.</summary>
    public static IEnumerable<string>? Check(string[] fields) => fields.Length == Fields.Length ? CheckEach(fields) : null;

    private static IEnumerable<string> CheckEach(string[] fields)
    {
        if (fields[2] == Any == (fields[4] == Any)) yield return "with ? for either the days of the month or those of the week";
        foreach (var (field, text) in Fields.Zip(fields))
        {
            var isAny = text == Any && (field == CronField.DaysOfMonth || field == CronField.DaysOfWeek);
            if (!isAny && !field.Takes(text)) yield return $"with {field.Rule}";
        }
    }
}
