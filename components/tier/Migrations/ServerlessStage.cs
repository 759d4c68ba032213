using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Which stages a serverless cache is in, by its settings with every default in place.</summary>
internal static class ServerlessStage
{
    public static ImmutableSortedDictionary<string, string> Values(ServerlessCacheArgs args)
    {
        var auth = args.Auth ?? (args.Engine == CacheEngine.Memcached.WireName() ? "none" : "users");
        var hasPassword = auth == "users" && args.UserGroup is null;
        return StageRecord.Of(
        [
            ("kind", "serverless"),
            ("auth", auth),
            ("passwordGeneration", hasPassword ? args.PasswordGeneration ?? 1 : null),
            ("retiredPasswords", hasPassword ? args.RetiredPasswords ?? 0 : null),
            .. UserGroupStages.Values(auth, AskedAuth.Of(args)),
        ]);
    }
}
