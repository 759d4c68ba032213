using System.Security.Cryptography;
using System.Text;

namespace CachingTier.Local.Engines;

/// <summary>
/// Who may do what on the nodes of one cache: clients as on ElastiCache, without the commands it keeps for itself;
/// replicas what replication takes; the supervisor all, under names only it knows.
/// </summary>
internal sealed class RedisAccess(string? authToken)
{
    public const string Supervisor = "__supervisor";
    private const string Replication = "replica-user";

    // Under another name these are unknown commands, word for word what ElastiCache answers.
    private static readonly string[] Renamed =
        ["BGREWRITEAOF", "BGSAVE", "CONFIG", "DEBUG", "MIGRATE", "REPLICAOF", "SAVE", "SHUTDOWN", "SLAVEOF"];

    // Parts of commands cannot be renamed, nor can what replicas send.
    private static readonly string[] Denied =
    [
        "acl|setuser", "acl|load", "acl|save", "acl|deluser", "cluster|addslots", "cluster|addslotsrange",
        "cluster|bumpepoch", "cluster|delslots", "cluster|delslotsrange", "cluster|failover", "cluster|flushslots",
        "cluster|forget", "cluster|links", "cluster|meet", "cluster|setslot", "cluster|replicate", "cluster|reset",
        "psync", "sync", "replconf", "failover", "module",
    ];

    private readonly string _replicationPassword = RandomNumberGenerator.GetHexString(32, true);
    private readonly string _suffix = RandomNumberGenerator.GetHexString(32, true);

    public string SupervisorPassword { get; } = RandomNumberGenerator.GetHexString(32, true);

    public string Command(string name) => $"{name}-{_suffix}";

    public IEnumerable<string> ConfigurationLines() =>
    [
        $"masteruser {Replication}",
        $"masterauth {_replicationPassword}",
        .. Renamed.Select(name => $"rename-command {name} {Command(name)}"),
    ];

    public string AclFile()
    {
        var login = authToken is null ? "nopass" : Hash(authToken);
        return $"""
            user default on {login} ~* &* +@all {string.Join(' ', Denied.Select(command => "-" + command))}
            user {Replication} on {Hash(_replicationPassword)} resetchannels -@all +psync +replconf +ping
            user {Supervisor} on {Hash(SupervisorPassword)} ~* &* +@all

            """;
    }

    private static string Hash(string password) =>
        "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)));
}
