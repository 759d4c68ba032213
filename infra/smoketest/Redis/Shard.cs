namespace SmokeTesting;

/// <summary>One shard as a node of the cluster describes it.</summary>
internal sealed record Shard(
    Endpoint Primary,
    IReadOnlyList<Endpoint> Replicas,
    IReadOnlyList<SlotRange> Ranges)
{
    public bool Owns(int slot) => Ranges.Any(range => range.First <= slot && slot <= range.Last);
}
