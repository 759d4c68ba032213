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
        var hasToken = args.Auth is null or "token" || args.AcceptToken is not null;
        var hasPassword = args is { Auth: "users", UserGroup: null };
        var auth = args.Auth ?? "token";
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
            ("auth", auth),
            ("acceptToken", args.AcceptToken),
            (NoLogin.Setting, args.AcceptNoLogin),
            ("tokenGeneration", hasToken ? args.TokenGeneration ?? 1 : null),
            ("retiredTokens", hasToken ? args.RetiredTokens ?? 0 : null),
            ("passwordGeneration", hasPassword ? args.PasswordGeneration ?? 1 : null),
            ("retiredPasswords", hasPassword ? args.RetiredPasswords ?? 0 : null),
            .. UserGroupStages.Values(auth, AskedAuth.Of(args)),
        ]);
    }
}
