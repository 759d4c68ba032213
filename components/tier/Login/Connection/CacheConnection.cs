using Pulumi;

namespace CachingTier;

/// <summary>
/// How a client reaches a cache and logs in: the same for every kind of cache. It holds no secret, only the
/// ARN of the one that does.
/// </summary>
[OutputType]
public sealed class CacheConnection
{
#pragma warning disable IDE1006 // In one process Pulumi writes an output by its fields, under their names.
    private readonly string kind;
    private readonly string engine;
    private readonly string host;
    private readonly int port;
    private readonly string? readerHost;
    private readonly int? readerPort;
    private readonly bool tls;
    private readonly string authMode;
    private readonly string? secretArn;
    private readonly string? user;
    private readonly bool clusterMode;
    private readonly string clientSecurityGroupId;
    private readonly List<CacheLogin>? users;
    private readonly string? cacheArn;
    private readonly string? transitEncryption;
    private readonly bool? readOnly;
    private readonly string? tokenSecretArn;
    private readonly bool? acceptsNoLogin;
#pragma warning restore IDE1006

    /// <summary>Creates a connection.</summary>
    [OutputConstructor]
    public CacheConnection(
        string kind,
        string engine,
        string host,
        int port,
        string? readerHost,
        int? readerPort,
        bool tls,
        string authMode,
        string? secretArn,
        string? user,
        bool clusterMode,
        string clientSecurityGroupId,
        List<CacheLogin>? users = null,
        string? cacheArn = null,
        string? transitEncryption = null,
        bool? readOnly = null,
        string? tokenSecretArn = null,
        bool? acceptsNoLogin = null)
    {
        this.kind = kind;
        this.engine = engine;
        this.host = host;
        this.port = port;
        this.readerHost = readerHost;
        this.readerPort = readerPort;
        this.tls = tls;
        this.authMode = authMode;
        this.secretArn = secretArn;
        this.user = user;
        this.clusterMode = clusterMode;
        this.clientSecurityGroupId = clientSecurityGroupId;
        this.users = users;
        this.cacheArn = cacheArn;
        this.transitEncryption = transitEncryption;
        this.readOnly = readOnly;
        this.tokenSecretArn = tokenSecretArn;
        this.acceptsNoLogin = acceptsNoLogin;
    }

    /// <summary>Kind of cache: <c>replication-group</c>, <c>memcached</c> or <c>serverless</c>.</summary>
    [Output("kind")] public string Kind => kind;

    /// <summary>
    /// Engine, which is the protocol spoken: <c>valkey</c>, <c>redis</c> or <c>memcached</c>.
    /// </summary>
    [Output("engine")] public string Engine => engine;

    /// <summary>
    /// Host to write to: the primary endpoint, the configuration endpoint in cluster mode, the discovery
    /// endpoint of Memcached.
    /// </summary>
    [Output("host")] public string Host => host;

    /// <summary>TCP port of <see cref="Host"/>.</summary>
    [Output("port")] public int Port => port;

    /// <summary>Host to read from; none where every read goes to <see cref="Host"/>.</summary>
    [Output("readerHost")] public string? ReaderHost => readerHost;

    /// <summary>TCP port of <see cref="ReaderHost"/>.</summary>
    [Output("readerPort")] public int? ReaderPort => readerPort;

    /// <summary>
    /// Whether the client must speak TLS: false only for a cache taken over without it, with
    /// <c>transitEncryption</c> off.
    /// </summary>
    [Output("tls")] public bool Tls => tls;

    /// <summary>How to log in: <c>none</c>, <c>token</c>, <c>password</c> or <c>iam</c>.</summary>
    [Output("authMode")] public string AuthMode => authMode;

    /// <summary>
    /// ARN of the Secrets Manager secret that holds the credential; none when there is none.
    /// </summary>
    [Output("secretArn")] public string? SecretArn => secretArn;

    /// <summary>User to log in as; none when the credential is a token of the default user.</summary>
    [Output("user")] public string? User => user;

    /// <summary>Whether the client must speak the cluster protocol.</summary>
    [Output("clusterMode")] public bool ClusterMode => clusterMode;

    /// <summary>Security group that a client attaches to be let in.</summary>
    [Output("clientSecurityGroupId")] public string ClientSecurityGroupId => clientSecurityGroupId;

    /// <summary>Everybody who may log in to the cache; none when there are no users.</summary>
    [Output("users")] public List<CacheLogin>? Users => users;

    /// <summary>
    /// ARN of the cache; none when there are no users. A role needs it to log in with IAM, and its last part
    /// is the name that the client signs.
    /// </summary>
    [Output("cacheArn")] public string? CacheArn => cacheArn;

    /// <summary>
    /// <c>preferred</c> while the cache also lets in clients without TLS, so that they can move to it; else
    /// none.
    /// </summary>
    [Output("transitEncryption")] public string? TransitEncryption => transitEncryption;

    /// <summary>
    /// True of a copy in another region, which takes no writes: <see cref="Host"/> does once the copy is
    /// promoted.
    /// </summary>
    [Output("readOnly")] public bool? ReadOnly => readOnly;

    /// <summary>
    /// ARN of the secret with the AUTH token that the cache had before its users; none without
    /// <c>acceptToken</c>. The token is <c>password</c> while it still logs in, and <c>retired</c> when it is
    /// refused.
    /// </summary>
    [Output("tokenSecretArn")] public string? TokenSecretArn => tokenSecretArn;

    /// <summary>
    /// True while the cache also lets in clients that do not log in, so that they can move to the token; else
    /// none.
    /// </summary>
    [Output("acceptsNoLogin")] public bool? AcceptsNoLogin => acceptsNoLogin;

    /// <summary>
    /// The connection as an argument of another component, such as <see cref="SmokeTest"/>.
    /// </summary>
    public CacheConnectionInputArgs ToArgs() => ConnectionMapping.ToArgs(this);

    /// <summary>The connection as JSON, in wire names and without what is not set.</summary>
    public string ToJson() => ConnectionMapping.ToContract(this).ToJson();
}
