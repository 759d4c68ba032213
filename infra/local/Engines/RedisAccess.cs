using System.Security.Cryptography;

namespace CachingTier.Local.Engines;

/// <summary>
/// Who may do what on the nodes of one cache: clients as on ElastiCache, without the commands it keeps for
/// itself; replicas what replication takes; the supervisor all, under names only it knows.
/// </summary>
/// <param name="tokens">What the default user logs in with; none lets everybody in.</param>
/// <param name="users">Those of the user group, which then decide alone; null without a group.</param>
/// <param name="source">That of the cache which this one is a copy of, to be let in there; null for no
/// copy.</param>
internal sealed class RedisAccess(
    IReadOnlyList<string> tokens, IReadOnlyList<CacheUser>? users = null, RedisAccess? source = null)
{
    // Under another name these are unknown commands, word for word what ElastiCache answers.
    private static readonly string[] Renamed =
        ["BGREWRITEAOF", "BGSAVE", "CONFIG", "DEBUG", "MIGRATE", "REPLICAOF", "SAVE", "SHUTDOWN", "SLAVEOF"];

    // Parts of commands cannot be renamed, nor can what replicas send.
    private static readonly string[] Denied =
    [
        "acl|setuser", "acl|load", "acl|save", "acl|deluser", "cluster|addslots", "cluster|addslotsrange",
        "cluster|bumpepoch", "cluster|delslots", "cluster|delslotsrange", "cluster|failover",
        "cluster|flushslots",
        "cluster|forget", "cluster|links", "cluster|meet", "cluster|setslot", "cluster|replicate",
        "cluster|reset",
        "psync", "sync", "replconf", "failover", "module",
    ];

    private readonly string _replicationPassword = source?._replicationPassword
        ?? RandomNumberGenerator.GetHexString(32, true);
    private readonly string _suffix = RandomNumberGenerator.GetHexString(32, true);

    // No user of a group has these names by accident. ACL USERS shows them, so they are not made of the
    // suffix.
    private readonly string _replication = source?._replication
        ?? $"replication-{RandomNumberGenerator.GetHexString(8, true)}";

    public string Supervisor { get; } = $"supervisor-{RandomNumberGenerator.GetHexString(8, true)}";

    public string SupervisorPassword { get; } = RandomNumberGenerator.GetHexString(32, true);

    public string Command(string name) => $"{name}-{_suffix}";

    public IEnumerable<string> ConfigurationLines() =>
    [
        $"masteruser {_replication}",
        $"masterauth {_replicationPassword}",
        .. Renamed.Select(name => $"rename-command {name} {Command(name)}"),
    ];

    public string AclFile() => string.Join('\n', [
        .. Clients().Select(user => user.AclLine(Denied)),
        $"user {_replication} on {CacheUser.Hash(_replicationPassword)} resetchannels -@all +psync "
            + "+replconf +ping",
        $"user {Supervisor} on {CacheUser.Hash(SupervisorPassword)} ~* &* +@all",
        "",
    ]);

    private IEnumerable<CacheUser> Clients() => users switch
    {
        null => [new CacheUser(CacheUser.DefaultName, "on ~* &* +@all", tokens)],
        // Left out of the file, it would be open to everybody.
        _ when users.All(user => user.Name != CacheUser.DefaultName) =>
            [new CacheUser(CacheUser.DefaultName, "off resetchannels -@all", []), .. users],
        _ => users,
    };
}
