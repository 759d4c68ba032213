namespace CachingTier.Local.Engines;

/// <param name="Parameters">Of the parameter group, by their AWS names.</param>
internal sealed record MemcachedSpec(
    string Id,
    int Nodes,
    int Port,
    bool Tls,
    IReadOnlyDictionary<string, string> Parameters,
    string NodeType);
