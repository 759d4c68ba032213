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
        var login = args.Login ?? new LoginArgs();
        var auth = login.Mode ?? (engine == CacheEngine.Memcached ? "none" : "users");
        var hasPassword = auth == "users" && login.UserGroup is null;
        return StageRecord.Of(
        [
            ("kind", "serverless"),
            ("engine", engine.WireName()),
            ("majorEngineVersion", ServerlessVersions.Resolve(engine, args.MajorEngineVersion, problems)),
            ("pinsVersion", args.MajorEngineVersion is not null),
            ("login.mode", auth),
            ("login.passwordGeneration", hasPassword ? login.PasswordGeneration ?? 1 : null),
            ("login.retiredPasswords", hasPassword ? login.RetiredPasswords ?? 0 : null),
            .. UserGroupStages.Values(auth, login),
        ]);
    }
}
