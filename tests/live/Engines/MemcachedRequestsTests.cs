using System.Text;
using CachingTier.Local.Engines;

namespace Live.Engines;

public sealed class MemcachedRequestsTests
{
    private const string Discovery = "config get cluster\r\n";

    [Theory]
    [InlineData("get a\r\n" + Discovery + "get b\r\n", "get a\r\n", "!", "get b\r\n")]
    [InlineData(
        "set a 0 0 20\r\n" + Discovery + "\r\n" + Discovery,
        "set a 0 0 20\r\n" + Discovery + "\r\n",
        "!")]
    [InlineData("cas a 0 0 1 99 noreply\r\nx\r\n" + Discovery, "cas a 0 0 1 99 noreply\r\nx\r\n", "!")]
    [InlineData("ms a 20 T0\r\n" + Discovery + "\r\nmn\r\n", "ms a 20 T0\r\n" + Discovery + "\r\nmn\r\n")]
    [InlineData("set a 0 0 many\r\n" + Discovery, "set a 0 0 many\r\n", "!")]
    [InlineData("config get clusters\r\nconfig set cluster\n", "config get clusters\r\nconfig set cluster\n")]
    [InlineData("config get cluster\n", "!")]
    [InlineData("\u0080 binary\r\n" + Discovery, "\u0080 binary\r\n" + Discovery)]
    public void Only_discovery_commands_are_kept_from_the_node(string sent, params string[] expected)
    {
        var bytes = Encoding.Latin1.GetBytes(sent);

        Assert.Equal(expected, Merge(new MemcachedRequests().Feed(bytes)));

        var requests = new MemcachedRequests();
        Assert.Equal(expected, Merge(bytes.SelectMany(one => requests.Feed(new[] { one }))));
    }

    private static List<string> Merge(IEnumerable<(bool IsDiscovery, byte[] Bytes)> parts)
    {
        var merged = new List<string>();
        foreach (var (isDiscovery, bytes) in parts)
        {
            if (isDiscovery)
                merged.Add("!");
            else if (merged is [.., not "!"])
                merged[^1] += Encoding.Latin1.GetString(bytes);
            else
                merged.Add(Encoding.Latin1.GetString(bytes));
        }

        return merged;
    }
}
