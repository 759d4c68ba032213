namespace SmokeTesting;

/// <summary>One shard as a node of the cluster describes it.</summary>
internal sealed record Shard(
    ServerEndpoint Primary,
    IReadOnlyList<ServerEndpoint> Replicas,
    IReadOnlyList<SlotRange> Ranges)
{
    public bool Owns(int slot) => Ranges.Any(range => range.First <= slot && slot <= range.Last);
}
