using System.Net.Security;
using System.Text;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>The configuration endpoint of a Memcached cluster, which plain Memcached does not have.</summary>
internal static class DiscoveryServer
{
    public const int Port = 11211;

    /// <param name="answer">What to answer to <c>config get cluster</c>; nothing at all when there is
    /// none.</param>
    public static TlsServer Start(TestAuthority authority, string? answer) =>
        new(authority, Port, stream => ServeAsync(stream, answer));

    /// <summary>The answer in the form that ElastiCache gives it.</summary>
    public static string Listing(int version, params ServerProcess[] nodes)
    {
        var list =
            $"{version}\n{string.Join(' ', nodes.Select(node => $"{node.Host}|{node.Host}|{node.Port}"))}\n";
        return $"CONFIG cluster 0 {list.Length}\r\n{list}\r\nEND\r\n";
    }

    private static async Task ServeAsync(SslStream stream, string? answer)
    {
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync() is { } command)
        {
            if (command == "config get cluster" && answer is not null)
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
    }
}
