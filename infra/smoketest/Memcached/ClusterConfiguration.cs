using System.Globalization;
using System.Net;

namespace SmokeTesting;

/// <summary>
/// What the discovery endpoint answers: a version that grows with every change, and the nodes.
/// </summary>
internal sealed record ClusterConfiguration(int Version, IReadOnlyList<ServerEndpoint> Nodes)
{
    public static ClusterConfiguration Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length != 2
            || !int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw new CheckFailedException(
                "The node list must be a version and a line of nodes, but is not.");
        }

        return new ClusterConfiguration(version, lines[1].Split(' ').Select(Node).ToList());
    }

    // host|address|port, where the address may be empty.
    private static ServerEndpoint Node(string text)
    {
        var parts = text.Split('|');
        if (parts.Length != 3
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || parts[0].Length == 0
            || (parts[1].Length > 0 && !IPAddress.TryParse(parts[1], out _)))
        {
            throw new CheckFailedException($"A node must be listed as host|address|port, but was '{text}'.");
        }

        return new ServerEndpoint(parts[0], port);
    }
}
