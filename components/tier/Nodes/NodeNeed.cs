using System.Globalization;

namespace CachingTier;

/// <summary>What every node must have, where no node type is named.</summary>
/// <param name="MemoryGb">GiB of data.</param>
/// <param name="Vcpus">Processors.</param>
internal sealed record NodeNeed(double? MemoryGb, int? Vcpus)
{
    private const double Gb = 1L << 30;

    /// <summary>Families to choose from, those with the best price for the work first.</summary>
    private static readonly (string General, string Memory)[] Pairs = [("m7g", "r7g"), ("m6g", "r6g"), ("m5", "r5")];

    public bool IsThere => MemoryGb is not null || Vcpus is not null;

    public void Check(string? nodeType, Problems problems)
    {
        var (name, value) = MemoryGb is null ? ("vcpus", (object?)Vcpus) : ("memoryGb", MemoryGb);
        if (IsThere && nodeType is not null)
            problems.Add(name, $"left out with nodeType '{nodeType}'", value, "Name the node type or say what it must have.");
        problems.Require(MemoryGb is null or (> 0 and < double.PositiveInfinity), "memoryGb", "more than 0", MemoryGb,
            "It is the data of one node in GiB.");
        problems.Require(Vcpus is null or > 0, "vcpus", "at least 1", Vcpus, "It counts the processors of one node.");
    }

    /// <summary>
    /// The smallest node type that has what is needed: fewest processors first, then least memory, which is the order
    /// of the prices.
    /// </summary>
    /// <param name="tiered">Whether it must have data tiering.</param>
    /// <param name="version">What runs on it.</param>
    /// <param name="profile">Only dev takes burstable nodes.</param>
    /// <param name="usable">Bytes for data out of the bytes of the engine.</param>
    /// <param name="problems">Gets a need that no node type meets.</param>
    public string? Choose(bool tiered, EngineVersion version, Profile profile, Func<long, double> usable, Problems problems)
    {
        var offered = Families(tiered, version, profile)
            .SelectMany(family => family.Types())
            .Select(type => (Type: type, Size: NodeSize.Of(type)!))
            .OrderBy(each => each.Size.Vcpus).ThenBy(each => each.Size.MaxMemory)
            .ToArray();
        var fitting = offered.FirstOrDefault(each =>
            each.Size.Vcpus >= (Vcpus ?? 0) && usable(each.Size.MaxMemory) >= (MemoryGb ?? 0) * Gb);
        if (fitting.Type is not null) return fitting.Type.Text;

        var memory = Math.Floor(usable(offered.Max(each => each.Size.MaxMemory)) / Gb * 10) / 10;
        var vcpus = offered.Max(each => each.Size.Vcpus);
        if (MemoryGb > memory)
            problems.Add("memoryGb", string.Create(CultureInfo.InvariantCulture, $"at most {memory}"), MemoryGb,
                "No node holds more beside what is reserved: spread the data over more shards or nodes.");
        if (Vcpus > vcpus)
            problems.Add("vcpus", $"at most {vcpus}", Vcpus, "No node has more: spread the work over more shards or nodes.");
        return null;
    }

    private static IEnumerable<NodeFamily> Families(bool tiered, EngineVersion version, Profile profile)
    {
        if (tiered) return [NodeFamily.Find("r6gd")!];
        var pair = Array.Find(Pairs, each => NodeFamily.Find(each.General)!.Runs(version));
        var names = profile == Profile.Dev ? new[] { "t4g", pair.General, pair.Memory } : [pair.General, pair.Memory];
        return names.Select(name => NodeFamily.Find(name)!).Where(family => family.Runs(version));
    }
}
