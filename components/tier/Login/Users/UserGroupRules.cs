namespace CachingTier;

/// <summary>
/// What a group that comes as an argument must hold; one of <see cref="CacheUsers"/> always does.
/// </summary>
internal static class UserGroupRules
{
    private const string Property = "userGroup";
    private const string Fix = "Hand on the group of a CacheUsers as it is.";

    private static readonly string[] Engines = ["valkey", "redis"];
    private static readonly string[] AuthModes = ["password", "iam"];

    public static bool Check(CacheUserGroupInputArgs group, Problems problems)
    {
        var before = problems.Found.Length;
        problems.Require(!string.IsNullOrWhiteSpace(group.Id), $"{Property}.id", "set", group.Id, Fix);
        problems.Require(
            Engines.Contains(group.Engine),
            $"{Property}.engine",
            Quoted.OneOf(Engines),
            group.Engine,
            Fix);
        for (
            var i = 0;
            i < group.Logins?.Count;
            i++)
        {
            Check(group.Logins[i], $"{Property}.logins[{i}]", problems);
        }

        return problems.Found.Length == before;
    }

    public static CacheUserGroup Read(CacheUserGroupInputArgs group) =>
        new(group.Id!, group.Engine!, [.. (group.Logins ?? []).Select(Read)]);

    public static CacheLogin Read(CacheLoginInputArgs login) =>
        new(login.Name ?? login.User!, login.User!, login.AuthMode!, login.SecretArn, login.Arn!);

    public static void Check(CacheLoginInputArgs login, string path, Problems problems)
    {
        problems.Require(!string.IsNullOrWhiteSpace(login.User), $"{path}.user", "set", login.User, Fix);
        problems.Require(
            AuthModes.Contains(login.AuthMode),
            $"{path}.authMode",
            Quoted.OneOf(AuthModes),
            login.AuthMode,
            Fix);
        problems.Require(!string.IsNullOrWhiteSpace(login.Arn), $"{path}.arn", "set", login.Arn, Fix);
    }
}
