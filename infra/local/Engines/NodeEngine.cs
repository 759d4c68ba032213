using CachingTier.Contract;

namespace CachingTier.Local.Engines;

/// <summary>The engine that a process says it is, such as <c>valkey</c> <c>8.0.1</c>.</summary>
internal sealed record NodeEngine(string Name, string Version)
{
    /// <summary>Reads the section <c>server</c> of <c>INFO</c>; null when it says neither.</summary>
    public static NodeEngine? Parse(string info)
    {
        // Valkey also says which version of Redis it is compatible with.
        foreach (var engine in new[] { CacheEngine.Valkey, CacheEngine.Redis })
        {
            var name = Choice<CacheEngine>.Name(engine);
            var field = $"{name}_version:";
            if (info.Split('\n').FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal))
                is { } version)
            {
                return new NodeEngine(name, version[field.Length..].TrimEnd());
            }
        }

        return null;
    }

    /// <summary>
    /// What the nodes of a cache run on, such as <c>redis 7.0.15 in place of valkey 8.0</c>.
    /// </summary>
    /// <param name="version">The one that was asked for; null for AWS's choice.</param>
    public static string Describe(CacheEngine asked, string? version, IEnumerable<NodeStatus> nodes)
    {
        var name = Choice<CacheEngine>.Name(asked);
        var running = nodes.Select(node => node.Engine).OfType<NodeEngine>().Distinct().ToList();
        var text = string.Join(" and ", running);
        return running.All(engine => engine.Name == name)
            ? text
            : $"{text} in place of {$"{name} {version}".TrimEnd()}";
    }

    public override string ToString() => $"{Name} {Version}";
}
