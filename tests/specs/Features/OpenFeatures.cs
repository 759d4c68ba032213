namespace Specs.Features;

/// <summary>What other libraries offer and this one does not have yet.</summary>
internal static class OpenFeatures
{
    public static readonly string[] All =
    [
        "Access: From AUTH to RBAC",
    ];
}
