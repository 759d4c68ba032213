using System.Globalization;

namespace CachingTier.Stacks;

/// <summary>
/// What AWS limits around a smoke test and grows with caches and users, estimated before anything exists.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html"/>
/// <see href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/scheduler-quotas.html"/>
/// </summary>
internal static class SmokeTestRules
{
    // Of the policies of the role, beside what every smoke test has.
    private const int PolicyRoom = 8_000;
    private const int ScheduleRoom = 262_144;

    // ARN, quotes and the suffixes that Pulumi and AWS add.
    private const int ArnLength = 66;
    private const int CacheLength = 900;
    private const int UserLength = 320;

    /// <summary>Adds a problem for each limit that the caches and users would exceed.</summary>
    public static void Check(
        IReadOnlyList<PlannedCache> caches,
        PlannedUsers? users,
        bool isScheduled,
        SettingsProblems problems)
    {
        var names = users?.Facts.Users.Select(user => user.Name).ToArray() ?? [];
        var secrets = caches.Where(cache => cache.HasSecret).Select(cache => cache.Name);
        var named = users?.Facts.Users.Any(user => user.IsIam) == true
            ? secrets.Concat(caches.Select(cache => cache.Name))
            : secrets;
        var policy = named.Concat(names).Sum(name => ArnLength + name.Length);
        var path = new SettingPath(StackKeys.SmokeTest);
        if (policy > PolicyRoom)
        {
            problems.Add(
                path,
                $"false with {Count(caches.Count, "cache")} and {Count(names.Length, "user")}",
                "on",
                "IAM limits the policies of its role to 10,240 characters, and each secret and user is named "
                    + "there: switch it off, or deploy some of the caches or users as another stack.");
            return;
        }

        var request = caches.Count * (CacheLength + (names.Length * UserLength));
        if (isScheduled && request > ScheduleRoom)
        {
            problems.Add(
                path["schedule"],
                $"'never' with {Count(caches.Count, "cache")} and {Count(names.Length, "user")}",
                "set",
                "EventBridge Scheduler takes 262,144 characters, and each cache lists its users: run the "
                    + "smoke test at deployments only, or deploy some of the caches as another stack.");
        }
    }

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
