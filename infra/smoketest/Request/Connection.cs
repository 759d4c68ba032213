using System.Text.Json.Serialization;

namespace SmokeTesting;

/// <summary>The connection contract of a cache, as the stack outputs it.</summary>
internal sealed record Connection(
    string? Kind,
    string? Engine,
    string? Host,
    int Port,
    string? ReaderHost = null,
    int? ReaderPort = null,
    bool Tls = false,
    string? AuthMode = null,
    string? SecretArn = null,
    string? User = null,
    bool ClusterMode = false,
    IReadOnlyList<UserLogin>? Users = null,
    string? CacheArn = null,
    string? TransitEncryption = null,
    string? TokenSecretArn = null,
    bool? ReadOnly = null,
    bool? AcceptsNoLogin = null)
{
    [JsonIgnore]
    public bool IsMemcached => Engine == "memcached";

    [JsonIgnore]
    public bool IsServerless => Kind == "serverless";

    /// <summary>Whether clients are moving to TLS, so that those without it must still be let in.</summary>
    [JsonIgnore]
    public bool LetsInPlaintext => TransitEncryption == "preferred";

    /// <summary>
    /// Whether clients are moving to the token, so that those without a login must still be let in.
    /// </summary>
    [JsonIgnore]
    public bool LetsInNoLogin => AcceptsNoLogin == true;

    /// <summary>Whether it is a copy in another region, which takes no writes.</summary>
    [JsonIgnore]
    public bool IsCopy => ReadOnly == true;

    [JsonIgnore]
    public bool HasLogin => AuthMode is "token" or "password" or "iam";

    [JsonIgnore]
    public UserLogin Login => new(User, AuthMode, SecretArn);

    /// <summary>Name of the cache that an IAM token is signed for.</summary>
    [JsonIgnore]
    public string CacheName => CacheArn![(CacheArn!.LastIndexOf(':') + 1)..];

    [JsonIgnore]
    public ServerEndpoint Endpoint => new(Host!, Port);

    [JsonIgnore]
    public ServerEndpoint? Reader => ReaderHost is null ? null : new(ReaderHost, ReaderPort ?? Port);
}
