using Pulumi;

namespace CachingTier;

/// <summary>
/// A <see cref="CacheConnection"/> as an argument. Take it from a cache's output with
/// <c>cache.Connection.Apply(connection => connection.ToArgs())</c>, or fill it in for a cache created
/// elsewhere. Kind, engine, host, port, TLS and authMode are required.
/// </summary>
public sealed class CacheConnectionInputArgs : ResourceArgs
{
    /// <summary>Kind of cache: <c>replication-group</c>, <c>memcached</c> or <c>serverless</c>.</summary>
    [Input("kind")]
    public string? Kind { get; set; }

    /// <summary>
    /// Engine, which is the protocol spoken: <c>valkey</c>, <c>redis</c> or <c>memcached</c>.
    /// </summary>
    [Input("engine")]
    public string? Engine { get; set; }

    /// <summary>
    /// Host to write to: the primary endpoint, the configuration endpoint in cluster mode, the discovery
    /// endpoint of Memcached.
    /// </summary>
    [Input("host")]
    public string? Host { get; set; }

    /// <summary>TCP port of <see cref="Host"/>.</summary>
    [Input("port")]
    public int? Port { get; set; }

    /// <summary>Host to read from; none where every read goes to <see cref="Host"/>.</summary>
    [Input("readerHost")]
    public string? ReaderHost { get; set; }

    /// <summary>TCP port of <see cref="ReaderHost"/>.</summary>
    [Input("readerPort")]
    public int? ReaderPort { get; set; }

    /// <summary>Whether the client must speak TLS: false only for a cache that has none.</summary>
    [Input("tls")]
    public bool? Tls { get; set; }

    /// <summary>How to log in: <c>none</c>, <c>token</c>, <c>password</c> or <c>iam</c>.</summary>
    [Input("authMode")]
    public string? AuthMode { get; set; }

    /// <summary>
    /// ARN of the Secrets Manager secret that holds the credential; none when there is none.
    /// </summary>
    [Input("secretArn")]
    public string? SecretArn { get; set; }

    /// <summary>User to log in as; none when the credential is a token of the default user.</summary>
    [Input("user")]
    public string? User { get; set; }

    /// <summary>Whether the client must speak the cluster protocol.</summary>
    [Input("clusterMode")]
    public bool? ClusterMode { get; set; }

    /// <summary>Security group that a client attaches to be let in.</summary>
    [Input("clientSecurityGroupId")]
    public string? ClientSecurityGroupId { get; set; }

    /// <summary>Everybody who may log in to the cache; none when there are no users.</summary>
    [Input("users")]
    public List<CacheLoginInputArgs>? Users { get; set; }

    /// <summary>ARN of the cache; none when there are no users.</summary>
    [Input("cacheArn")]
    public string? CacheArn { get; set; }

    /// <summary><c>preferred</c> while the cache also lets in clients without TLS; else none.</summary>
    [Input("transitEncryption")]
    public string? TransitEncryption { get; set; }

    /// <summary>True of a copy in another region, which takes no writes. Default: false.</summary>
    [Input("readOnly")]
    public bool? ReadOnly { get; set; }

    /// <summary>
    /// ARN of the secret with the AUTH token that the cache had before its users; none otherwise. The token
    /// is <c>password</c> while it still logs in, and <c>retired</c> when it is refused.
    /// </summary>
    [Input("tokenSecretArn")]
    public string? TokenSecretArn { get; set; }

    /// <summary>True while the cache also lets in clients that do not log in; else none.</summary>
    [Input("acceptsNoLogin")]
    public bool? AcceptsNoLogin { get; set; }
}
