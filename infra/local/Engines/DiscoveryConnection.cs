using System.Net.Sockets;

namespace CachingTier.Local.Engines;

/// <summary>
/// One client of a discovery endpoint. A node is only needed, and reached, for what is not discovery.
/// </summary>
/// <param name="stream">The client's side, after its handshake.</param>
internal sealed class DiscoveryConnection(
    Socket client, Stream stream, byte[] nodeList,
    Func<Task<(Socket Socket, Stream Stream)>> connect) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private (Socket Socket, Stream Stream)? _node;
    private Task _replies = Task.CompletedTask;

    public async Task RunAsync()
    {
        var requests = new MemcachedRequests();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer)) > 0)
        {
            foreach (var (isDiscovery, bytes) in requests.Feed(buffer.AsMemory(0, count)))
            {
                if (isDiscovery)
                    await ReplyAsync(nodeList);
                else
                    await PassAsync(bytes);
            }
        }

        // A client that has nothing more to say still wants its replies.
        _node?.Socket.Shutdown(SocketShutdown.Send);
        await _replies;
    }

    public void Dispose()
    {
        _node?.Stream.Dispose();
        _node?.Socket.Dispose();
        _turn.Dispose();
    }

    private async Task PassAsync(byte[] bytes)
    {
        if (_node is null)
        {
            _node = await connect();
            _replies = RelayRepliesAsync(_node.Value.Stream);
        }

        await _node.Value.Stream.WriteAsync(bytes);
    }

    private async Task RelayRepliesAsync(Stream node)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            int count;
            while ((count = await node.ReadAsync(buffer)) > 0)
                await ReplyAsync(buffer.AsMemory(0, count));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The node died; its clients see their connection end.
        }
        finally
        {
            client.Dispose();
        }
    }

    private async Task ReplyAsync(ReadOnlyMemory<byte> bytes)
    {
        await _turn.WaitAsync();
        try
        {
            await stream.WriteAsync(bytes);
        }
        finally
        {
            _turn.Release();
        }
    }
}
