using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Which stages a serverless cache is in, by its settings with every default in place.</summary>
internal static class ServerlessStage
{
    public static ImmutableSortedDictionary<string, string> Values(ServerlessCacheArgs args)
    {
        // Wrong settings are reported where they are resolved for good.
        var problems = new Problems("", "");
        var engine = CacheEngines.Resolve(args.Engine, problems, "", Enum.GetValues<CacheEngine>())
            ?? CacheEngine.Valkey;
        var auth = args.Auth ?? (engine == CacheEngine.Memcached ? "none" : "users");
        var hasPassword = auth == "users" && args.UserGroup is null;
        return StageRecord.Of(
        [
            ("kind", "serverless"),
            ("engine", engine.WireName()),
            ("majorEngineVersion", ServerlessVersions.Resolve(engine, args.MajorEngineVersion, problems)),
            ("pinsVersion", args.MajorEngineVersion is not null),
            ("auth", auth),
            ("passwordGeneration", hasPassword ? args.PasswordGeneration ?? 1 : null),
            ("retiredPasswords", hasPassword ? args.RetiredPasswords ?? 0 : null),
            .. UserGroupStages.Values(auth, AskedAuth.Of(args)),
        ]);
    }
}
