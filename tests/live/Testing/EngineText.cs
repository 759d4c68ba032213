using System.Net.Security;
using System.Text;
using CachingTier.Local.Engines;

namespace Live.Testing;

/// <summary>Sends text to a cache and reads what comes back, byte for byte.</summary>
internal static class EngineText
{
    public static async Task<string> AskAsync(
        EngineEndpoint endpoint, SslClientAuthenticationOptions? tls, string request, string end)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var (socket, stream) = await EngineStream.OpenAsync(endpoint, tls, limit.Token);
        using (socket)
        await using (stream)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request), limit.Token);
            var reply = new StringBuilder();
            var buffer = new byte[4096];
            while (!reply.ToString().EndsWith(end, StringComparison.Ordinal))
            {
                var count = await stream.ReadAsync(buffer, limit.Token);
                if (count == 0)
                    throw new IOException($"Closed after: {reply}");
                reply.Append(Encoding.ASCII.GetString(buffer, 0, count));
            }

            return reply.ToString();
        }
    }
}
