namespace CachingTier.Local.Engines;

internal sealed class ReplicationGroup : ILocalCache
{
    public required string Id { get; init; }

    public string Kind => "replication-group";

    /// <summary>The primary endpoint; the configuration endpoint in cluster mode.</summary>
    public required Endpoint Primary { get; init; }

    /// <summary>Absent in cluster mode.</summary>
    public Endpoint? Reader { get; init; }

    public required IReadOnlyList<string> MemberIds { get; init; }

    public IReadOnlyList<NodeStatus> Nodes => [];

    public Task StopAsync() => Task.CompletedTask;
}
