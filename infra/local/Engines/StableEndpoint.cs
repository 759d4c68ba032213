using System.Collections.Concurrent;
using System.Net.Sockets;

namespace CachingTier.Local.Engines;

/// <summary>
/// An address that stays while what answers behind it changes. Bytes pass through as they are, so TLS is
/// between the client and the engine. The target is chosen per connection; without one the connection is
/// refused.
/// </summary>
internal sealed class StableEndpoint : IAsyncDisposable
{
    private readonly Func<EngineEndpoint?> _target;
    private readonly ConcurrentDictionary<Splice, EngineEndpoint> _splices = new();
    private readonly StableListener _listener;

    public StableEndpoint(EngineEndpoint endpoint, Func<EngineEndpoint?> target)
    {
        _target = target;
        _listener = StableListener.Open(endpoint, ServeAsync);
    }

    /// <summary>Ends the connections that go to this target, as they end when a server dies.</summary>
    public void Cut(EngineEndpoint target)
    {
        foreach (var (splice, its) in _splices)
        {
            if (its == target)
                splice.Abort();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        foreach (var splice in _splices.Keys)
            splice.Abort();
    }

    private async Task ServeAsync(Socket client)
    {
        if (_target() is not { } target)
        {
            Splice.Reset(client);
            return;
        }

        using var splice = new Splice(client);
        _splices[splice] = target;
        await splice.RunAsync(target);
        _splices.TryRemove(splice, out _);
    }
}
