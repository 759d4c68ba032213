using Pulumi;

namespace CachingTier;

/// <summary>
/// What a group that comes as an argument must hold; one of <see cref="CacheUsers"/> always does.
/// </summary>
internal static class UserGroupRules
{
    private const string Property = LoginPath.UserGroup;
    private const string Fix = "Pass the group of a CacheUsers unchanged.";

    public static bool Check(CacheUserGroupInputArgs group, Problems problems)
    {
        var before = problems.Found.Length;
        problems.Require(!string.IsNullOrWhiteSpace(group.Id), $"{Property}.id", "set", group.Id, Fix);
        _ = problems.Choose($"{Property}.engine", group.Engine, Fix, CacheEngine.Valkey, CacheEngine.Redis);
        for (var i = 0; i < group.Logins?.Count; i++)
            Check(group.Logins[i], $"{Property}.logins[{i}]", problems);
        return problems.Found.Length == before;
    }

    /// <summary>The group, compared with its cache at once or as soon as it is known.</summary>
    public static Output<CacheUserGroup> Resolve(
        Input<CacheUserGroupInputArgs> given, UserGroupUse use, Problems problems) =>
        Inputs.Check<CacheUserGroupInputArgs>(given, problems, (value, found) =>
        {
            if (Check(value, found))
                CheckUse(Read(value), use, found);
        }).Apply(Read);

    /// <summary>
    /// The user that a connection names: the one asked for, or the first that logs in by the mode.
    /// </summary>
    public static CacheLogin? Choose(CacheUserGroup group, LoginMode mode, string? user) => group.Logins.Find(
        login => (user is null || login.Name == user) && login.AuthMode == AuthModeOf(mode));

    public static CacheUserGroup Read(CacheUserGroupInputArgs group) =>
        new(group.Id!, group.Engine!, [.. (group.Logins ?? []).Select(ConnectionMapping.ToLogin)]);

    public static void Check(CacheLoginInputArgs login, string path, Problems problems)
    {
        problems.Require(!string.IsNullOrWhiteSpace(login.User), $"{path}.user", "set", login.User, Fix);
        _ = problems.Choose($"{path}.authMode", login.AuthMode, Fix, AuthMode.Password, AuthMode.Iam);
        problems.Require(!string.IsNullOrWhiteSpace(login.Arn), $"{path}.arn", "set", login.Arn, Fix);
    }

    private static void CheckUse(CacheUserGroup group, UserGroupUse use, Problems problems)
    {
        problems.Require(
            use.Engine == CacheEngine.Valkey || group.Engine == CacheEngine.Redis.WireName(),
            Property,
            "one of engine 'redis' with engine 'redis'",
            group.Engine,
            "Set engine of the CacheUsers to 'redis': Valkey takes it too.");
        CheckIam(group, use, problems);
        if (Choose(group, use.Mode, use.User) is not null)
            return;
        var mode = use.Mode.WireName();
        if (use.User is null)
        {
            problems.Add(
                Property,
                $"one with a user that logs in with login.mode '{mode}'",
                Problems.SomeValue,
                use.Mode == LoginMode.Iam
                    ? "Give a user auth 'iam', or set login.mode to 'users'."
                    : "Give a user auth 'password', or set login.mode to 'iam'.");
            return;
        }

        var known = group.Logins.Where(login => login.AuthMode == AuthModeOf(use.Mode))
            .Select(login => login.Name)
            .ToArray();
        problems.Add(
            LoginPath.User,
            $"a user of the group that logs in with login.mode '{mode}'",
            use.User,
            known.Length == 0 ? "The group has none." : $"It has {Quoted.OneOf(known)}.");
    }

    private static void CheckIam(CacheUserGroup group, UserGroupUse use, Problems problems)
    {
        if (use is not { Mode: LoginMode.Users, Version: { Engine: CacheEngine.Redis } redis }
            || !redis.IsAtLeast(6, 0) || redis.IsAtLeast(7, 0))
        {
            return;
        }

        var withIam = group.Logins.Where(login => login.AuthMode == AuthModeOf(LoginMode.Iam))
            .Select(login => login.Name)
            .ToArray();
        problems.Require(
            withIam.Length == 0,
            Property,
            $"one without IAM users with {redis}",
            withIam,
            "IAM needs Redis OSS 7.0 or Valkey: raise engineVersion, or give the cache a group of its own.");
    }

    private static string AuthModeOf(LoginMode mode) =>
        (mode == LoginMode.Iam ? AuthMode.Iam : AuthMode.Password).WireName();
}
