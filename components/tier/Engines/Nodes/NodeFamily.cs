namespace CachingTier;

/// <summary>
/// What ElastiCache runs on a family of node types: the oldest version per engine, or nothing.
/// </summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html"/>
internal sealed record NodeFamily(string Name, string? OldestRedis, string? OldestMemcached, string[] Sizes)
{
    private static readonly string[] Burstable = ["micro", "small", "medium"];

    private static readonly string[] Intel =
        ["large", "xlarge", "2xlarge", "4xlarge", "12xlarge", "24xlarge"];

    private static readonly string[] Graviton =
        ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"];

    private static readonly NodeFamily[] Current =
    [
        new("t3", "4.0.10", "1.5.16", Burstable),
        new("t4g", "5.0.6", "1.5.16", Burstable),
        new("m4", "4.0.10", "1.5.16", ["large", "xlarge", "2xlarge", "4xlarge", "10xlarge"]),
        new("m5", "4.0.10", "1.5.16", Intel),
        new("m6g", "5.0.6", "1.5.16", Graviton),
        new("m7g", "6.2", "1.5.16", Graviton),
        new("m8g", null, "1.6.6", Graviton),
        new("r4", "4.0.10", "1.5.16", ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "16xlarge"]),
        new("r5", "4.0.10", "1.5.16", Intel),
        new("r6g", "5.0.6", "1.5.16", Graviton),
        new("r6gd", "6.2", null, Graviton[1..]),
        new("r7g", "6.2", "1.5.16", Graviton),
        new("r8g", null, "1.6.6", Graviton),
        new("c7gn", "6.2", "1.6.6", Graviton),
        new("c8gn", null, "1.6.6", Graviton),
    ];

    private static readonly HashSet<string> Closed = ["t1", "t2", "m1", "m2", "m3", "r3", "c1"];

    public static NodeFamily? Find(string name) => Array.Find(Current, family => family.Name == name);

    /// <summary>Whether existing caches may stay on it, but none can be created.</summary>
    public static bool IsClosed(string name) => Closed.Contains(name);

    public bool Has(string size) => Sizes.Contains(size);

    /// <summary>The node types of the family whose figures are known, smallest first.</summary>
    public IEnumerable<NodeType> Types() => Sizes
        .Select(size => new NodeType($"cache.{Name}.{size}", Name, size))
        .Where(type => NodeSize.Find(type) is not null);

    public bool Runs(EngineVersion version) => Oldest(version.Engine) is { } oldest
        && version.IsAtLeast(oldest.Major, oldest.Minor, Math.Max(oldest.Build, 0));

    public Version? Oldest(CacheEngine engine) => engine switch
    {
        CacheEngine.Valkey => new Version(7, 2),
        CacheEngine.Redis => Read(OldestRedis),
        _ => Read(OldestMemcached),
    };

    private static Version? Read(string? text) => text is null ? null : Version.Parse(text);
}
