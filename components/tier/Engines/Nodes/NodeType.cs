using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>The kind of machine a node runs on, <c>cache.m7g.large</c>.</summary>
internal sealed partial record NodeType(string Text, string Family, string Size)
{
    private const string Property = "nodeType";

    /// <summary>Keeps data on solid-state disks beside memory, which cannot be switched off there.</summary>
    public bool HasDataTiering => Tiered().IsMatch(Family);

    /// <summary>Whether it is on the Nitro system, which IPv6 needs.</summary>
    public bool IsNitro => Family is not ("m4" or "r4");

    public bool IsBurstable => Family.StartsWith('t');

    /// <summary>The node type of that text, if it is one and the engine runs on it.</summary>
    public static NodeType? Resolve(string text, EngineVersion? version, Problems problems)
    {
        var match = Shape().Match(text);
        if (!match.Success)
        {
            problems.Add(Property, "a node type as in 'cache.m7g.large'", text,
                "It has the prefix 'cache.', a family and a size.");
            return null;
        }

        var node = new NodeType(text, match.Groups["family"].Value, match.Groups["size"].Value);
        node.Check(version, problems);
        return node;
    }

    private void Check(EngineVersion? version, Problems problems)
    {
        if (NodeFamily.IsClosed(Family))
        {
            problems.Add(Property, "of a current family", Text,
                "ElastiCache creates no more caches on this one: use cache.t4g, cache.m7g or cache.r7g.");
            return;
        }

        if (NodeFamily.Find(Family) is not { } family)
        {
            problems.Warn($"nodeType '{Text}' is of a family not known here. ElastiCache may refuse it.");
            return;
        }

        if (!family.Has(Size))
        {
            problems.Warn(
                $"nodeType '{Text}' is of a size not known in its family. ElastiCache may refuse it.");
        }

        if (version is not null)
            CheckEngine(family, version, problems);
    }

    private void CheckEngine(NodeFamily family, EngineVersion version, Problems problems)
    {
        if (family.Oldest(version.Engine) is not { } oldest)
        {
            problems.Add(Property, $"of a family that runs {version.Engine.Title()}", Text,
                version.Engine == CacheEngine.Redis
                    ? "Set engine to 'valkey', or use cache.m7g or cache.r7g."
                    : "Use cache.m7g or cache.r7g.");
        }
        else if (!family.Runs(version))
        {
            problems.Add(Property, $"of a family that runs {version}", Text,
                $"This one needs {version.Engine.Title()} {oldest} or later: raise engineVersion or use "
                    + "cache.r5.");
        }
    }

    // Named after the disks: r6gd, r7gd, r8gd.
    [GeneratedRegex(@"^r[0-9]+gd\z")]
    private static partial Regex Tiered();

    [GeneratedRegex(@"^cache\.(?<family>[a-z][0-9][a-z]*)\.(?<size>micro|small|medium|large|[0-9]*xlarge)\z")]
    private static partial Regex Shape();
}
