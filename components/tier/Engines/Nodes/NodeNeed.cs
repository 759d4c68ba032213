using System.Globalization;

namespace CachingTier;

/// <summary>What every node must have, where no node type is named.</summary>
/// <param name="MemoryGb">GiB of data.</param>
/// <param name="Vcpus">Processors.</param>
internal sealed record NodeNeed(double? MemoryGb, int? Vcpus)
{
    private const double Gb = 1L << 30;

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

    /// <summary>The first node type that has what is needed; null, with a problem, when none has.</summary>
    public string? Choose(NodeOffers offers, EngineVersion version, Problems problems)
    {
        var offered = offers.TypesFor(version);
        var fitting = offered.FirstOrDefault(each =>
            each.Size.Vcpus >= (Vcpus ?? 0) && offers.Usable(each.Size) >= (MemoryGb ?? 0) * Gb);
        if (fitting.Type is not null)
            return fitting.Type.Text;

        var memory = Math.Floor(offered.Max(each => offers.Usable(each.Size)) / Gb * 10) / 10;
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
}
