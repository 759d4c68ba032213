using CachingTier;
using Pulumi;

namespace Specs.Caches;

/// <summary>Groups of users as a cache takes them.</summary>
internal static class UserGroups
{
    /// <summary>What users log in with, as <see cref="CacheUsers"/> hands it out.</summary>
    public static InputMap<string> Credentials(params string[] users)
    {
        var credentials = new InputMap<string>();
        foreach (var user in users)
            credentials.Add(user, $$"""{"password":"password-of-{{user}}"}""");
        return credentials;
    }

    /// <summary>Lets a cache log in with a group of one user with a password and one of IAM.</summary>
    public static void Use(RedisReplicationGroupArgs args, string mode, string engine = "valkey")
    {
        args.Login!.Mode = mode;
        args.Login.UserGroup = Create(engine, ("app", "password"), ("jobs", "iam"));
        if (mode == "users")
            args.Login.UserCredentials = Credentials("app");
    }

    public static CacheUserGroupInputArgs Create(
        string engine,
        params (string User, string AuthMode)[] users) =>
        new()
        {
            Id = "group",
            Engine = engine,
            Logins = [.. users.Select(user => Login(user.User, user.AuthMode))],
        };

    private static CacheLoginInputArgs Login(string user, string authMode) => new()
    {
        User = user,
        AuthMode = authMode,
        SecretArn = authMode == "password" ? $"arn:{user}-secret" : null,
        Arn = $"arn:{user}",
    };
}
