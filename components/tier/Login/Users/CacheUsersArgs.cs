using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="CacheUsers"/>.</summary>
public sealed class CacheUsersArgs : ResourceArgs
{
    /// <inheritdoc cref="TierKeyArgs.Profile"/>
    [Input("profile")]
    public string? Profile { get; set; }

    /// <summary>
    /// <c>valkey</c>, for caches of Valkey, or <c>redis</c>, for caches of both and those on their way from
    /// the one to the other. Default: <c>valkey</c>. Changing this replaces the group, not its users;
    /// <c>redis</c> stays what it is.
    /// </summary>
    [Input("engine")]
    public string? Engine { get; set; }

    /// <summary>The users, 1 to 99; ElastiCache takes 100, and one is the locked default user.</summary>
    [Input("users", required: true)]
    public List<CacheUserArgs> Users { get; set; } = null!;

    /// <summary>
    /// ARN of the KMS key that encrypts the secrets. Default: the key of AWS for Secrets Manager.
    /// </summary>
    [Input("secretKmsKeyId")]
    public Input<string>? SecretKmsKeyId { get; set; }

    /// <inheritdoc cref="CacheNetworkArgs.Tags"/>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }

    internal CacheUsersArgs Clone() => (CacheUsersArgs)MemberwiseClone();
}
