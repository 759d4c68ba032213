namespace CachingTier;

/// <summary>
/// Changes that replace every node of a cache in turn. With a replica in another zone clients notice a
/// failover of seconds, without one a longer interruption.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.HowTo.html"/>
/// </summary>
internal static class DowntimeStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        // Where the previous deployment recorded none, the wanted one is assumed.
        var availability = change.Availability.Deployed.TryGet(out var deployed)
            ? deployed
            : change.Availability.Wanted;
        IStageSetting[] settings = [change.Engine, change.Version, change.NodeType];
        var changes = settings.Where(setting => setting.Text is not null)
            .Select(setting => $"{setting.Name} goes from '{setting.Text!.Value.From}' to "
                + $"'{setting.Text.Value.To}'")
            .ToArray();
        if (changes.Length == 0)
            return;
        if (change.NodeType.Text is var (oldType, newType) && !change.PinsNodeType)
        {
            problems.Warn($"nodeType is left out, and its default goes from '{oldType}' to '{newType}': "
                + "every node is replaced by one of the new type, at another price. Write nodeType "
                + $"'{oldType}' to keep it.");
        }

        if (!availability.Is(Availability.MultiAz))
        {
            problems.Warn($"{string.Join(" and ", changes)} with availability '{availability.Text}', where "
                + "clients may be cut off for longer than a failover takes: set availability to 'multi-az' "
                + "in a deployment before, or choose a quiet time.");
        }
        else if (IsOld(change))
        {
            problems.Warn($"{string.Join(" and ", changes)} on Redis OSS "
                + $"{change.DeployedVersion!.Text}, which cuts clients off for up to a minute even with "
                + "availability 'multi-az': choose a quiet time.");
        }
    }

    private static bool IsOld(ReplicationGroupChange change) =>
        change.DeployedVersion is { Engine: CacheEngine.Redis } version && !version.IsAtLeast(5, 0, 6);
}
