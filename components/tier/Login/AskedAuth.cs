using Pulumi;

namespace CachingTier;

/// <summary>What the arguments of a cache say about logging in.</summary>
internal sealed record AskedAuth(
    string? Auth, Input<CacheUserGroupInputArgs>? Group, InputMap<string>? Credentials, string? User,
    int? PasswordGeneration, int? RetiredPasswords)
{
    public static AskedAuth Of(RedisReplicationGroupArgs args) =>
        new(
            args.Auth,
            args.UserGroup,
            args.UserCredentials,
            args.User,
            args.PasswordGeneration,
            args.RetiredPasswords);

    public static AskedAuth Of(ServerlessCacheArgs args) =>
        new(
            args.Auth,
            args.UserGroup,
            args.UserCredentials,
            args.User,
            args.PasswordGeneration,
            args.RetiredPasswords);
}
