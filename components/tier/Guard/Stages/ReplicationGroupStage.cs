using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Which stages a replication group is in, by its settings with every default in place.</summary>
internal static class ReplicationGroupStage
{
    public static ImmutableSortedDictionary<string, string> Values(
        string name,
        RedisReplicationGroupArgs args)
    {
        // Wrong settings are reported where they are resolved for good.
        var problems = ResolvedReplicationGroup.ProblemsOf(name);
        var profile = Profile.Resolve(args.Profile, problems);
        var engine = args.Engine == CacheEngine.Redis.WireName() ? CacheEngine.Redis : CacheEngine.Valkey;
        var version = EngineVersions.Resolve(engine, args.EngineVersion, problems);
        var topology = ReplicationTopology.Resolve(args.ToTopologyRequest(), version, profile, problems);
        var login = args.Login ?? new LoginArgs();
        var hasToken = login.Mode is null or "token" || login.AcceptToken is not null;
        var hasPassword = login is { Mode: "users", UserGroup: null };
        var auth = login.Mode ?? "token";
        return StageRecord.Of(
        [
            ("kind", "replication-group"),
            ("engine", engine.WireName()),
            ("engineVersion", version?.Text),
            ("pinsVersion", args.EngineVersion is not null),
            (StageChange.LeavesVersion, args.EngineVersion is null && args.AutoMinorVersionUpgrade != false),
            ("globalPrimary", args.GlobalPrimary ?? false),
            ("nodeType", NodeChoice.ResolveRedis(args.ToNodeRequest(), version, profile, problems)?.Text),
            ("clusterMode", topology.Mode.WireName()),
            ("shards", topology.Shards ?? 1),
            ("replicas", topology.Replicas),
            ("availability", topology.Availability.WireName()),
            ("transitEncryption", args.TransitEncryption ?? TransitEncryption.Required.WireName()),
            ("snapshotRetentionLimit", args.SnapshotRetentionLimit ?? profile.SnapshotRetentionLimit),
            ("applyImmediately", args.ApplyImmediately ?? profile.ApplyImmediately),
            ("login.mode", auth),
            ("login.acceptToken", login.AcceptToken),
            (LoginPath.AcceptNoLogin, login.AcceptNoLogin),
            ("login.tokenGeneration", hasToken ? login.TokenGeneration ?? 1 : null),
            ("login.retiredTokens", hasToken ? login.RetiredTokens ?? 0 : null),
            ("login.passwordGeneration", hasPassword ? login.PasswordGeneration ?? 1 : null),
            ("login.retiredPasswords", hasPassword ? login.RetiredPasswords ?? 0 : null),
            .. UserGroupStages.Values(auth, login),
        ]);
    }
}
