namespace SmokeTesting;

/// <summary>What to prove: every cache by name, and how long that may take.</summary>
internal sealed record SmokeRequest(IReadOnlyDictionary<string, Connection>? Caches, double? TimeoutSeconds = null);
