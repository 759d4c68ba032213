using System.Globalization;

namespace CachingTier;

/// <summary>What every node must have, where no node type is named.</summary>
/// <param name="MemoryGb">GiB of data.</param>
/// <param name="Vcpus">Processors.</param>
internal sealed record NodeNeed(double? MemoryGb, int? Vcpus)
{
    private const double Gb = 1L << 30;

    /// <summary>
    /// Families to choose from, those with the best price for the work first. Later ones only serve engines
    /// and sizes that those before do not have.
    /// </summary>
    private static readonly string[][] Pairs = [["m7g", "r7g"], ["m6g", "r6g"], ["m8g", "r8g"], ["m5", "r5"]];

    public bool IsThere => MemoryGb is not null || Vcpus is not null;

    public void Check(string? nodeType, Problems problems)
    {
        var (name, value) = MemoryGb is null ? ("vcpus", (object?)Vcpus) : ("memoryGb", MemoryGb);
        if (IsThere && nodeType is not null)
        {
            problems.Add(
                name,
                $"left out with nodeType '{nodeType}'",
                value,
                "Name the node type or say what it must have.");
        }

        problems.Require(
            MemoryGb is null or (> 0 and < double.PositiveInfinity),
            "memoryGb",
            "more than 0",
            MemoryGb,
            "It is the data of one node in GiB.");
        problems.Require(
            Vcpus is null or > 0,
            "vcpus",
            "at least 1",
            Vcpus,
            "It counts the processors of one node.");
    }

    /// <summary>
    /// The smallest node type that has what is needed: fewest processors first, then least memory, which is
    /// the order of the prices.
    /// </summary>
    /// <param name="tiered">Whether it must have data tiering.</param>
    /// <param name="version">What runs on it.</param>
    /// <param name="profile">Only dev takes burstable nodes.</param>
    /// <param name="usable">Bytes for data of a node.</param>
    /// <param name="problems">Gets a need that no node type meets.</param>
    public string? Choose(
        bool tiered,
        EngineVersion version,
        Profile profile,
        Func<NodeSize, double> usable,
        Problems problems)
    {
        var offered = Families(tiered, version, profile)
            .SelectMany((families, rank) => families.SelectMany(family => family.Types())
                .Select(type => (Type: type, Rank: rank)))
            .Select(each => (each.Type, each.Rank, Size: NodeSize.Of(each.Type)!))
            .OrderBy(each => each.Rank).ThenBy(each => each.Size.Vcpus).ThenBy(each => each.Size.MaxMemory)
            .ToArray();
        var fitting = offered.FirstOrDefault(
            each => each.Size.Vcpus >= (Vcpus ?? 0) && usable(each.Size) >= (MemoryGb ?? 0) * Gb);
        if (fitting.Type is not null)
            return fitting.Type.Text;

        var memory = Math.Floor(offered.Max(each => usable(each.Size)) / Gb * 10) / 10;
        var vcpus = offered.Max(each => each.Size.Vcpus);
        if (MemoryGb > memory)
        {
            problems.Add(
                "memoryGb",
                string.Create(CultureInfo.InvariantCulture, $"at most {memory}"),
                MemoryGb,
                "No node holds more beside what is reserved: spread the data over more shards or nodes.");
        }

        if (Vcpus > vcpus)
        {
            problems.Add(
                "vcpus",
                $"at most {vcpus}",
                Vcpus,
                "No node has more: spread the work over more shards or nodes.");
        }

        return null;
    }

    private static IEnumerable<NodeFamily[]> Families(bool tiered, EngineVersion version, Profile profile)
    {
        if (tiered)
            return [[NodeFamily.Find("r6gd")!]];
        var pairs = Pairs.Select(pair => Running(pair, version)).Where(pair => pair.Length > 0).ToArray();
        if (profile == Profile.Dev)
            pairs[0] = [.. Running(["t4g"], version), .. pairs[0]];
        return pairs;
    }

    private static NodeFamily[] Running(IEnumerable<string> names, EngineVersion version) =>
        [.. names.Select(name => NodeFamily.Find(name)!).Where(family => family.Runs(version))];
}
