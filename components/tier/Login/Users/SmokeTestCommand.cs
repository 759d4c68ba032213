namespace CachingTier;

/// <summary>
/// A command that the smoke test runs, itself or by its client library, as the user of a cache.
/// </summary>
/// <param name="Name">As access strings write it.</param>
/// <param name="Categories">The categories it is in.</param>
/// <param name="Key">What it does to the keys of the smoke test.</param>
internal sealed record SmokeTestCommand(string Name, string[] Categories, KeyUse Key = KeyUse.None)
{
    private static readonly SmokeTestCommand Readonly = new("readonly", ["fast", "connection"]);

    private static readonly SmokeTestCommand[] Always =
    [
        new("ping", ["fast", "connection"]),
        new("echo", ["fast", "connection"]),
        new("set", ["write", "string", "slow"], KeyUse.Write),
        new("setex", ["write", "string", "slow"], KeyUse.Write),
        new("get", ["read", "string", "fast"], KeyUse.Read),
        new("ttl", ["keyspace", "read", "fast"], KeyUse.Read),
        new("pttl", ["keyspace", "read", "fast"], KeyUse.Read),
        new("del", ["keyspace", "write", "slow"], KeyUse.Write),
        new("unlink", ["keyspace", "write", "fast"], KeyUse.Write),
    ];

    private static readonly SmokeTestCommand[] OfCluster = [new("cluster|slots", ["slow"]), new(
        "cluster|info",
        ["slow"])];

    private static readonly SmokeTestCommand Role = new("role", ["admin", "fast", "dangerous"]);

    /// <summary>Those for a cache on nodes.</summary>
    public static IEnumerable<SmokeTestCommand> OfNodes(bool clusterMode, bool hasReplicas) =>
    [
        .. Always,
        .. clusterMode ? [.. OfCluster, new("cluster|nodes", ["slow"])] : Array.Empty<SmokeTestCommand>(),
        .. clusterMode || hasReplicas ? [Role] : Array.Empty<SmokeTestCommand>(),
        .. clusterMode && hasReplicas ? [Readonly] : Array.Empty<SmokeTestCommand>(),
    ];

    /// <summary>Those for a serverless cache.</summary>
    public static IEnumerable<SmokeTestCommand> OfServerless => [.. Always, .. OfCluster, Readonly];
}
