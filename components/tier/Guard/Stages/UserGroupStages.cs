namespace CachingTier;

/// <summary>
/// Whose users log in to a cache that exists: the one that it makes for itself, or those of the group that it
/// is handed. The ones go when the others come, and ElastiCache has room for one group.
/// </summary>
internal static class UserGroupStages
{
    private const string Setting = "login.userGroup";

    private const string Fix = "make a cache under another name and move them there.";

    private const string FixOwn = "Clients of the user that the cache makes for itself would be cut off: "
        + $"let it keep that one, in a stack with users by ownUser true, or {Fix}";

    /// <summary>
    /// Whether a cache is handed a group, or else which user it makes; nothing for a cache without users.
    /// </summary>
    public static IEnumerable<(string Name, object? Value)> Values(string auth, LoginArgs asked)
    {
        if (auth is not ("users" or "iam"))
            yield break;
        yield return (Setting, asked.UserGroup is not null);
        if (asked.UserGroup is null)
            yield return ("login.user", asked.User ?? UserName.Usual);
    }

    public static void Check(StageChange change, Problems problems)
    {
        switch (change.Both(Setting))
        {
            case ("true", "false"):
                problems.Add(Setting, "set as it is deployed", null, "Clients of the users of the group "
                    + "would be cut off: keep it, in a stack by the users that it had and without ownUser, "
                    + $"or {Fix}");
                break;
            case ("false", "true"):
                problems.Add(Setting, "left out as it is deployed", Problems.Given, FixOwn);
                break;
            case ("false", "false"):
                change.Keep(["login.mode", "login.user"], "as it is deployed", FixOwn, problems);
                break;
        }
    }
}
