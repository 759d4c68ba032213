using CachingTier;

namespace Specs.Caches;

/// <summary>Groups of users as a cache takes them.</summary>
internal static class UserGroups
{
    public static CacheUserGroupInputArgs Of(string engine, params (string User, string AuthMode)[] users) => new()
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
