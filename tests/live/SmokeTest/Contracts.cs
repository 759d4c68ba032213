using Live.Testing;

namespace Live.SmokeTest;

/// <summary>Connection contracts as the stack outputs them.</summary>
internal static class Contracts
{
    public static object Redis(ServerProcess primary, ServerProcess? reader = null, string? host = null) =>
        Redis(host ?? primary.Host, primary.Port, reader?.Host);

    public static object Redis(string host, int port, string? readerHost = null, bool clusterMode = false) =>
        Group(host, readerHost, clusterMode, port: port);

    /// <summary>A copy of a cache in another region.</summary>
    public static object Copy(
        string host, string? readerHost = null, bool clusterMode = false, string? user = null) =>
        Group(host, readerHost, clusterMode, user is null ? "token" : "password", user, readOnly: true);

    /// <summary>A cache whose clients are moving to TLS.</summary>
    public static object Preferred(
        string host, string authMode = "token", string? readerHost = null, bool clusterMode = false) =>
        Group(host, readerHost, clusterMode, authMode, transitEncryption: "preferred");

    /// <summary>A cache whose clients are moving to its first token.</summary>
    public static object NoLogin(
        string host, string? readerHost = null, bool clusterMode = false, string? transitEncryption = null) =>
        Group(host, readerHost, clusterMode, transitEncryption: transitEncryption, acceptsNoLogin: true);

    public static object Plain(ServerProcess server, ServerProcess? reader = null) =>
        Plain(server.Host, server.Port, reader);

    public static object Plain(string host, int port, ServerProcess? reader = null) => new
    {
        kind = "replication-group",
        engine = "redis",
        host,
        port,
        readerHost = reader?.Host,
        readerPort = reader?.Port,
        tls = false,
        authMode = "none",
        clusterMode = false,
        clientSecurityGroupId = "sg-0123456789abcdef0",
    };

    public static object Memcached(string host, int port) => Memcached("memcached", host, port);

    public static object ServerlessMemcached(ServerProcess server, int? readerPort = null) =>
        Memcached("serverless", server.Host, server.Port, readerPort);

    public static object Serverless(ServerProcess primary, ServerProcess reader) => new
    {
        kind = "serverless",
        engine = "valkey",
        host = primary.Host,
        port = primary.Port,
        readerHost = reader.Host,
        readerPort = reader.Port,
        tls = true,
        authMode = "none",
        clusterMode = true,
        clientSecurityGroupId = "sg-0123456789abcdef0",
    };

    private static object Memcached(string kind, string host, int port, int? readerPort = null) => new
    {
        kind,
        engine = "memcached",
        host,
        port,
        readerHost = readerPort is null ? null : host,
        readerPort,
        tls = true,
        authMode = "none",
        clusterMode = false,
        clientSecurityGroupId = "sg-0123456789abcdef0",
    };

    private static object Group(
        string host,
        string? readerHost,
        bool clusterMode,
        string authMode = "token",
        string? user = null,
        int port = 6379,
        string? transitEncryption = null,
        bool? acceptsNoLogin = null,
        bool? readOnly = null) => new
        {
            kind = "replication-group",
            engine = "valkey",
            host,
            port,
            readerHost,
            readerPort = readerHost is null ? (int?)null : port,
            tls = true,
            authMode,
            user,
            secretArn = authMode == "none" ? null : SmokeScene.SecretArn,
            clusterMode,
            clientSecurityGroupId = "sg-0123456789abcdef0",
            transitEncryption,
            acceptsNoLogin,
            readOnly,
        };
}
