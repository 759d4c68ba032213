using System.Text.RegularExpressions;

namespace CachingTier.Local.Engines;

/// <summary>Writes a node's redis.conf and ACL file.</summary>
internal static partial class RedisConfiguration
{
    /// <summary>Writes them; the result is how the engine is called with them.</summary>
    public static IReadOnlyList<string> Write(
        string folder, EngineEndpoint endpoint, RedisNodeSettings settings, IEnumerable<string> ofThisNode)
    {
        var acl = AclPath(folder);
        PrivateFile.Write(acl, settings.Access.AclFile());
        var path = PathIn(folder);
        PrivateFile.Write(path, string.Join('\n', [
            $"bind {endpoint.Host}",
            $"bind-source-addr {endpoint.Host}",
            $"replica-announce-ip {endpoint.Host}",
            .. Transport(endpoint.Port, settings),
            // The only way in is loopback, and who may come in is for the ACL file to say.
            "protected-mode no",
            "daemonize no",
            "always-show-logo no",
            $"dir {Quote(folder)}",
            $"aclfile {Quote(acl)}",
            "save \"\"",
            "appendonly no",
            // Five seconds of waiting for more replicas, by default, before the first one gets its data.
            "repl-diskless-sync yes",
            "repl-diskless-sync-delay 0",
            // A stopping primary would wait for replicas that are being stopped as well.
            "shutdown-timeout 0",
            .. settings.Access.ConfigurationLines(),
            .. settings.Lines,
            .. ofThisNode,
            "",
        ]));
        // Without its file it would listen everywhere: the address is given twice.
        return [EscapePattern(path), "--bind", endpoint.Host, .. PlainPort(settings)];
    }

    public static string PathIn(string folder) => Path.Combine(folder, "redis.conf");

    public static string AclPath(string folder) => Path.Combine(folder, "users.acl");

    // Nor would it speak TLS without its file: with this it ends.
    private static string[] PlainPort(RedisNodeSettings settings) =>
        settings is { Certificate: not null, Ports: null } ? ["--port", "0"] : [];

    // The engine takes a path with *, ? or [ as a pattern, and starts without a configuration where none
    // matches.
    private static string EscapePattern(string path) => path.AsSpan().IndexOfAny("*?[") < 0
        ? path
        : Pattern().Replace(path, @"\$0");

    [GeneratedRegex(@"[*?[\]\\]")]
    private static partial Regex Pattern();

    /// <summary>A value that stays one value on its line, whatever is in it.</summary>
    public static string Quote(string value) =>
        $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}\"";

    private static IEnumerable<string> Transport(int port, RedisNodeSettings settings) =>
        settings.Certificate is not { } certificate
            ? [$"port {port}"]
            : [
                $"port {settings.Ports?.Plain ?? 0}",
                $"tls-port {settings.Ports?.Tls ?? port}",
                // What clients know is the port before both.
                $"replica-announce-port {port}",
                $"tls-cert-file {Quote(certificate.CertificatePath)}",
                $"tls-key-file {Quote(certificate.KeyPath)}",
                $"tls-ca-cert-file {Quote(settings.Services.Ca.CertificatePath)}",
                "tls-auth-clients no",
                "tls-replication yes",
                "tls-cluster yes",
                "tls-protocols \"TLSv1.2 TLSv1.3\"",
            ];
}
