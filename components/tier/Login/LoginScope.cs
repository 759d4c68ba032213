using Pulumi;

namespace CachingTier;

/// <summary>What the resources of a login have in common.</summary>
/// <param name="Name">Name of the cache, or of the users.</param>
/// <param name="Parent">The component that they belong to.</param>
internal sealed record LoginScope(string Name, Resource Parent)
{
    public required int SecretRecoveryDays { get; init; }

    public required Input<string>? SecretKmsKeyId { get; init; }

    public required InputMap<string>? Tags { get; init; }

    /// <summary>Region of the resources; null for the region of the provider.</summary>
    public Input<string>? Region { get; init; }
}
