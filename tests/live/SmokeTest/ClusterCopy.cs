using System.Globalization;
using System.Net.Security;
using System.Text;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>
/// A copy of a cluster with one shard and one node. A node of a stock cluster replicates from no other
/// cluster, so it is a server that answers what the smoke test asks.
/// </summary>
internal static class ClusterCopy
{
    private const string ReadOnly = "READONLY You can't write against a read only replica.";

    /// <param name="link">What the node says about the link to its primary.</param>
    public static TlsServer Start(TestAuthority authority, string link)
    {
        TlsServer? server = null;
        return server = new TlsServer(authority, 6379, stream => ServeAsync(stream, server!.Host, link));
    }

    private static async Task ServeAsync(SslStream stream, string host, string link)
    {
        var known = false;
        // Byte for byte: clients echo what is no text.
        using var reader = new StreamReader(stream, Encoding.Latin1);
        while (await ReadAsync(reader) is { } command)
        {
            if (command[0] == "AUTH")
                known = command[^1] == SmokeScene.Token;
            var refusal = command[0] == "AUTH"
                ? "-WRONGPASS invalid username-password pair or user is disabled."
                : "-NOAUTH Authentication required.";
            var answer = known ? Answer(command, host, link) : refusal;
            await stream.WriteAsync(Encoding.Latin1.GetBytes($"{answer}\r\n"));
        }
    }

    private static string Answer(string[] command, string host, string link) => command switch
    {
        ["PING", ..] => "+PONG",
        ["AUTH" or "CLIENT", ..] => "+OK",
        ["ECHO", var text] => Bulk(text),
        ["GET", _] => "$-1",
        ["SET", ..] => $"-{ReadOnly}",
        ["INFO", "replication"] => Bulk($"# Replication\r\nrole:slave\r\nmaster_link_status:{link}\r\n"),
        ["CLUSTER", "INFO"] => Bulk("cluster_state:ok\r\n"),
        ["CLUSTER", "NODES"] => Bulk($"id {host}:6379@16379 myself,master - 0 0 1 connected 0-16383\n"),
        ["CLUSTER", "SLOTS"] => $"*1\r\n*3\r\n:0\r\n:16383\r\n*3\r\n{Bulk(host)}\r\n:6379\r\n{Bulk("id")}",
        _ => $"-ERR unknown command '{command[0]}'",
    };

    private static string Bulk(string text) => $"${text.Length}\r\n{text}";

    private static async Task<string[]?> ReadAsync(StreamReader reader)
    {
        if (await NumberAsync(reader) is not { } count)
            return null;
        var command = new string[count];
        for (var index = 0; index < count; index++)
        {
            var text = new char[(await NumberAsync(reader) ?? 0) + "\r\n".Length];
            await reader.ReadBlockAsync(text);
            command[index] = new string(text, 0, text.Length - "\r\n".Length);
        }

        return command;
    }

    private static async Task<int?> NumberAsync(StreamReader reader) =>
        await reader.ReadLineAsync() is { } line
            ? int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture)
            : null;
}
