namespace SmokeTesting;

/// <summary>What to prove: every cache by name, and how long that may take.</summary>
/// <param name="SettleSeconds">How long what was made a moment ago may take to count; not at all when left
/// out.</param>
internal sealed record SmokeRequest(
    IReadOnlyDictionary<string, Connection>? Caches, double? TimeoutSeconds = null,
    double? SettleSeconds = null);
