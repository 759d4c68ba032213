namespace CachingTier.Local.Engines;

/// <summary>
/// How much a node may hold here: what it holds on AWS, divided, so that a laptop reaches a limit before it
/// runs out of memory.
/// </summary>
internal static class NodeTypeMemory
{
    public const long Floor = 32L << 20;

    /// <summary>
    /// What a node of redis has beside its data for the buffers of 5,000 clients. A client at work takes 16 KiB
    /// to read and 16 to answer, here as on AWS, and the engine counts them as its data.
    /// </summary>
    public const long ClientBuffers = 5_000 * 32L << 10;

    private const int Scale = 16;
    private const int DefaultReservedPercent = 25;

    // Bytes an engine may use, before the reserved share, of the smallest size of a family; each size of the
    // larger ones holds about twice the one before.
    private static readonly Dictionary<string, long> Small = new()
    {
        ["micro"] = 536_870_912,
        ["small"] = 1_471_026_299,
        ["medium"] = 3_317_862_236,
    };

    private static readonly Dictionary<char, long> Large = new()
    {
        ['c'] = 3_317_862_236,
        ['m'] = 6_854_542_746,
        ['r'] = 14_037_181_030,
    };

    /// <summary>Null when the type is not known; then the floor is what there is.</summary>
    public static long? OnAws(string nodeType)
    {
        if (nodeType.Split('.') is not ["cache", { Length: > 1 } family, var size])
            return null;
        if (Small.TryGetValue(size, out var bytes))
            return bytes;
        if (!Large.TryGetValue(family[0], out var large))
            return null;
        return size switch
        {
            "large" => large,
            "xlarge" => large * 2,
            _ when size.EndsWith("xlarge", StringComparison.Ordinal)
                && int.TryParse(size[..^"xlarge".Length], out var factor) => large * 2 * factor,
            _ => null,
        };
    }

    public static long Local(string nodeType, int reservedPercent = DefaultReservedPercent) =>
        Scaled((OnAws(nodeType) ?? 0) * (100 - reservedPercent) / 100);

    public static long Scaled(long bytes) => Math.Max(Floor, bytes / Scale);
}
