using Pulumi;

namespace CachingTier;

/// <summary>
/// The cache that a <see cref="GlobalDatastore"/> copies to other regions. Take it from the cache's
/// <c>AsGlobalPrimary()</c>, or fill it in for a cache made elsewhere.
/// </summary>
public sealed class GlobalPrimaryArgs : ResourceArgs
{
    /// <summary>Id of the replication group. Changing this replaces the datastore.</summary>
    [Input("replicationGroupId", required: true)]
    public Input<string> ReplicationGroupId { get; set; } = null!;

    /// <summary>
    /// True once the cache leaves changes of its node type, version and shards to the datastore, which makes
    /// them in every region at once. It is <c>globalPrimary</c> of the cache.
    /// </summary>
    [Input("globalPrimary")]
    public bool? GlobalPrimary { get; set; }

    /// <summary><c>valkey</c> or <c>redis</c>. Default: <c>valkey</c>.</summary>
    [Input("engine")]
    public string? Engine { get; set; }

    /// <summary>
    /// Version of the engine, Redis OSS from 5.0.6 on. Raising it, or going from Redis OSS to Valkey, needs
    /// <c>parameterGroupName</c> of the datastore where the family changes. Default: whatever the cache has,
    /// so that AWS may raise it. Lowering this replaces the datastore.
    /// </summary>
    [Input("engineVersion")]
    public string? EngineVersion { get; set; }

    /// <summary>Machine of every node in every region: large or larger, and not burstable.</summary>
    [Input("nodeType", required: true)]
    public string NodeType { get; set; } = null!;

    /// <summary>Shards in cluster mode. Default: no cluster mode.</summary>
    [Input("shards")]
    public int? Shards { get; set; }

    /// <summary>
    /// Whether a replica takes over from a primary that fails; the copies inherit it. Default: true.
    /// </summary>
    [Input("automaticFailover")]
    public bool? AutomaticFailover { get; set; }

    /// <summary>Whether nodes are in several zones; the copies inherit it. Default: true.</summary>
    [Input("multiAz")]
    public bool? MultiAz { get; set; }

    /// <summary>Address families of the cache, which must be <c>ipv4</c>. Default: <c>ipv4</c>.</summary>
    [Input("networkType")]
    public string? NetworkType { get; set; }

    /// <summary>Durability of the cache, which must not have any. Default: none.</summary>
    [Input("durability")]
    public string? Durability { get; set; }

    /// <summary>
    /// Whether shards or replicas scale by themselves, which they must not. Default: false.
    /// </summary>
    [Input("scales")]
    public bool? Scales { get; set; }

    /// <summary>
    /// Whether a change of a copy is applied at once, not in the maintenance window. Default: false, in profile
    /// dev true.
    /// </summary>
    [Input("applyImmediately")]
    public bool? ApplyImmediately { get; set; }

    /// <summary>Whether clients must speak TLS, which copies inherit and must have. Default: true.</summary>
    [Input("tls")]
    public bool? Tls { get; set; }

    /// <summary>
    /// How clients log in to the cache and its copies. <c>mode</c> is that of the cache. <c>acceptToken</c>
    /// says whether <see cref="AuthToken"/>, which the cache had before its users, still logs in.
    /// <c>acceptNoLogin</c> must not be true: a copy accepts nobody without the token. Default: <c>token</c>
    /// with <see cref="AuthToken"/>, else <c>none</c>.
    /// </summary>
    [Input("login")]
    public LoginArgs? Login { get; set; }

    /// <summary>The newest AUTH token of the cache, a secret.</summary>
    [Input("authToken")]
    public Input<string>? AuthToken { get; set; }

    /// <summary>The AUTH token before the newest, a secret.</summary>
    [Input("previousAuthToken")]
    public Input<string>? PreviousAuthToken { get; set; }

    /// <summary>
    /// What becomes of the token before the newest: <c>ROTATE</c> keeps it beside the newest, <c>SET</c>
    /// drops it. Default: there is none before.
    /// </summary>
    [Input("authTokenUpdateStrategy")]
    public string? AuthTokenUpdateStrategy { get; set; }
}
