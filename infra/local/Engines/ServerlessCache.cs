namespace CachingTier.Local.Engines;

internal sealed class ServerlessCache : ILocalCache
{
    public required string Id { get; init; }

    public string Kind => "serverless";

    public required Endpoint Endpoint { get; init; }

    public required Endpoint Reader { get; init; }

    public IReadOnlyList<NodeStatus> Nodes => [];

    public Task StopAsync() => Task.CompletedTask;
}
