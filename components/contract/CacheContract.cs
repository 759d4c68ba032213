using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CachingTier.Contract;

/// <summary>
/// How a client reaches a cache and logs in: the same for every kind of cache. It holds no credential, only
/// the ARN of the secret that does.
/// </summary>
public sealed record CacheContract
{
    /// <summary>Kind of cache.</summary>
    public required CacheKind Kind { get; init; }

    /// <summary>Engine, which is the protocol spoken.</summary>
    public required CacheEngine Engine { get; init; }

    /// <summary>
    /// Host to write to: the primary endpoint, the configuration endpoint in cluster mode, the discovery
    /// endpoint of Memcached.
    /// </summary>
    public required string Host { get; init; }

    /// <summary>TCP port of <see cref="Host"/>, 1 to 65535.</summary>
    [Range(ContractRules.MinPort, ContractRules.MaxPort)]
    public required int Port { get; init; }

    /// <summary>Host to read from; null where every read goes to <see cref="Host"/>.</summary>
    public string? ReaderHost { get; init; }

    /// <summary>TCP port of <see cref="ReaderHost"/>, 1 to 65535.</summary>
    [Range(ContractRules.MinPort, ContractRules.MaxPort)]
    public int? ReaderPort { get; init; }

    /// <summary>Whether the client must speak TLS: false only for a cache taken over without it.</summary>
    public required bool Tls { get; init; }

    /// <summary>How to log in.</summary>
    public required AuthMode AuthMode { get; init; }

    /// <summary>
    /// ARN of the Secrets Manager secret that holds the credential; null where there is none.
    /// </summary>
    public string? SecretArn { get; init; }

    /// <summary>User to log in as; null where the credential is a token of the default user.</summary>
    public string? User { get; init; }

    /// <summary>Whether the client must speak the cluster protocol. Default: false.</summary>
    public bool ClusterMode { get; init; }

    /// <summary>Id of the security group that a client attaches to be let in.</summary>
    public string? ClientSecurityGroupId { get; init; }

    /// <summary>Everybody who may log in to the cache; null where there are no users.</summary>
    public IReadOnlyList<ContractUser>? Users { get; init; }

    /// <summary>
    /// ARN of the cache; null where there are no users. A role needs it to log in with IAM, and its last part
    /// is the name that the client signs.
    /// </summary>
    public string? CacheArn { get; init; }

    /// <summary>
    /// <see cref="Contract.TransitEncryption.Preferred"/> while the cache also accepts clients without TLS,
    /// so that they can move to it; else null.
    /// </summary>
    public TransitEncryption? TransitEncryption { get; init; }

    /// <summary>
    /// True for a copy in another region, which takes no writes: <see cref="Host"/> takes them once the copy
    /// is promoted; else null.
    /// </summary>
    public bool? ReadOnly { get; init; }

    /// <summary>
    /// ARN of the secret with the AUTH token that the cache had before its users; else null. The token is
    /// <c>password</c> while it still logs in, and <c>retired</c> once it is refused.
    /// </summary>
    public string? TokenSecretArn { get; init; }

    /// <summary>
    /// True while the cache also accepts clients that do not log in, so that they can move to the token; else
    /// null.
    /// </summary>
    public bool? AcceptsNoLogin { get; init; }

    /// <summary>
    /// Reads a contract from its JSON form. A member that the contract does not have is ignored, so that a
    /// newer tier may add some.
    /// </summary>
    /// <param name="json">What an SSM parameter, a secret or a stack output holds.</param>
    /// <exception cref="FormatException">
    /// The text is not a contract. The message has one sentence for each problem.
    /// </exception>
    public static CacheContract Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var reading = Read(ParseObject(json));
        return reading.Contract ?? throw new FormatException(
            $"The cache contract is not valid: {string.Join(' ', reading.Problems)}");
    }

    /// <summary>Reads a contract from its JSON form and reports everything that is wrong with it.</summary>
    /// <param name="json">The JSON object.</param>
    public static ContractReading Read(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ContractReader.Read(json);
    }

    /// <summary>The contract as JSON: wire names, without what is not set.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ContractJson.Default.CacheContract);

    private static JsonObject ParseObject(string json)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
            var node = JsonNode.Parse(json, nodeOptions: null, options);
            return node as JsonObject ?? throw new FormatException(
                $"The cache contract must be a JSON object, but was {MemberShape.Describe(node)}.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The cache contract is not JSON: {exception.Message}", exception);
        }
    }
}
