namespace Specs.Features;

/// <summary>What other libraries offer and this one does not have yet.</summary>
internal static class OpenFeatures
{
    public static readonly string[] All =
    [
        "Access: Token update strategy",
        "Access: User groups for several caches, users per application",
        "Access: From AUTH to RBAC",
        "Encryption: Key of the customer created",
        "Observability: Log groups with retention and key",
        "Lifecycle: Rotation",
        "Lifecycle: Ready connection of a client",
    ];
}
