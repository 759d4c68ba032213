namespace CachingTier;

/// <summary>
/// Changes that take every node of a cache in turn: with a replica in another zone its clients see a failover
/// of seconds, without one they see more of it.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.HowTo.html"/>
/// </summary>
internal static class DowntimeStages
{
    private const string Availability = "availability";

    private static readonly string[] Settings = ["engine", "engineVersion", "nodeType"];

    public static void Check(StageChange change, Problems problems)
    {
        // A deployment that recorded none is taken for what it is to be.
        var availability = change.Deployed.GetValueOrDefault(Availability)
            ?? change.Wanted.GetValueOrDefault(Availability);
        var changes = Settings.Select(setting => (Setting: setting, Values: change.Of(setting)))
            .Where(each => each.Values is not null)
            .Select(
                each => $"{each.Setting} goes from '{each.Values!.Value.From}' to '{each.Values.Value.To}'")
            .ToArray();
        if (changes.Length == 0)
            return;
        if (availability != "multi-az")
        {
            problems.Warn($"{string.Join(" and ", changes)} with availability '{availability}', where "
                + "clients may be cut off for longer than a failover takes: set availability to 'multi-az' "
                + "in a deployment before, or choose a quiet time.");
        }
        else if (IsOld(change))
        {
            problems.Warn($"{string.Join(" and ", changes)} on Redis OSS "
                + $"{change.Deployed["engineVersion"]}, which cuts clients off for up to a minute even with "
                + "availability 'multi-az': choose a quiet time.");
        }
    }

    private static bool IsOld(StageChange change) =>
        change.DeployedVersion is { Engine: CacheEngine.Redis } version && !version.IsAtLeast(5, 0, 6);
}
