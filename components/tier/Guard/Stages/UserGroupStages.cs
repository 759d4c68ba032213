namespace CachingTier;

/// <summary>
/// The users of an existing cache: the user that it creates for itself, or the users of a given group.
/// ElastiCache attaches one group only, so that a change removes the former users.
/// </summary>
internal static class UserGroupStages
{
    private const string Fix = "make a cache under another name and move them there.";

    private const string FixOwn = "Clients of the user that the cache makes for itself would be cut off: "
        + $"let it keep that one, in a stack with users by ownUser true, or {Fix}";

    public static void Check(ReplicationGroupChange change, Problems problems) =>
        Check(change.Login, problems);

    public static void Check(ServerlessChange change, Problems problems) => Check(change.Login, problems);

    private static void Check(LoginChange change, Problems problems)
    {
        var setting = change.UserGroup.Name;
        switch (change.UserGroup.Values)
        {
            case (true, false):
                problems.Add(setting, "set as it is deployed", null, "Clients of the users of the group "
                    + "would be cut off: keep it, in a stack by the users that it had and without ownUser, "
                    + $"or {Fix}");
                break;
            case (false, true):
                problems.Add(setting, "left out as it is deployed", Problems.SomeValue, FixOwn);
                break;
            case (false, false):
                StageChecks.Keep([change.Mode, change.User], "as it is deployed", FixOwn, problems);
                break;
        }
    }
}
