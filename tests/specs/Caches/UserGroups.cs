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

    public static CacheUserGroupInputArgs Of(
        string engine,
        params (string User, string AuthMode)[] users) => new()
        {
            Id = "group",
            Engine = engine,
            Logins =
        [
            .. users.Select(user => new CacheLoginInputArgs
            {
                User = user.User,
                AuthMode = user.AuthMode,
                SecretArn = user.AuthMode == "password" ? $"arn:{user.User}-secret" : null,
                Arn = $"arn:{user.User}",
            }),
        ],
        };
}
