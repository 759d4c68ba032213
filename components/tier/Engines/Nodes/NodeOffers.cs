namespace CachingTier;

/// <summary>Which node types a need is compared with.</summary>
/// <param name="Tiered">Only those with data tiering.</param>
/// <param name="Burstable">Burstable ones too.</param>
/// <param name="Usable">Bytes for data of a node.</param>
internal sealed record NodeOffers(bool Tiered, bool Burstable, Func<NodeSize, double> Usable)
{
    /// <summary>
    /// Families to choose from, the best price for the work first. The following ones only serve engines and
    /// sizes that the preceding ones lack.
    /// </summary>
    private static readonly string[][] Pairs = [["m7g", "r7g"], ["m6g", "r6g"], ["m8g", "r8g"], ["m5", "r5"]];

    /// <summary>
    /// Every node type that the version runs on, in the order of preference. It is by family, then fewest
    /// processors, then least memory, which is the order of the prices.
    /// </summary>
    public IReadOnlyList<(NodeType Type, NodeSize Size)> TypesFor(EngineVersion version) =>
    [
        .. Families(version)
            .SelectMany((families, rank) => families.SelectMany(family => family.Types())
                .Select(type => (Type: type, Rank: rank, Size: NodeSize.Find(type)!)))
            .OrderBy(each => each.Rank).ThenBy(each => each.Size.Vcpus).ThenBy(each => each.Size.MaxMemory)
            .Select(each => (each.Type, each.Size)),
    ];

    private IEnumerable<NodeFamily[]> Families(EngineVersion version)
    {
        if (Tiered)
            return [[NodeFamily.Find("r6gd")!]];
        var pairs = Pairs.Select(pair => Running(pair, version)).Where(pair => pair.Length > 0).ToArray();
        if (Burstable)
            pairs[0] = [.. Running(["t4g"], version), .. pairs[0]];
        return pairs;
    }

    private static NodeFamily[] Running(IEnumerable<string> names, EngineVersion version) =>
        [.. names.Select(name => NodeFamily.Find(name)!).Where(family => family.Runs(version))];
}
