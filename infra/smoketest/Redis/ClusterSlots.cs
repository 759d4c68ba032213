using System.Globalization;
using System.Net;

namespace SmokeTesting;

/// <summary>Reads the answer to CLUSTER SLOTS.</summary>
internal static class ClusterSlots
{
    /// <param name="asked">The endpoint that answered, which stands for a node without a name of its
    /// own.</param>
    public static IReadOnlyList<Shard> Parse(RedisReply reply, ServerEndpoint asked)
    {
        if (reply.Items is not { } ranges)
            throw Unreadable();
        return ranges
            .Select(range => range.Items is { Count: >= 3 } parts ? parts : throw Unreadable())
            .GroupBy(parts => Node(parts[2], asked))
            .Select(shard => new Shard(
                shard.Key,
                shard.SelectMany(parts => parts.Skip(3)).Select(node => Node(node, asked)).Distinct()
                    .ToList(),
                shard.Select(Range).OrderBy(range => range.First).ToList()))
            .OrderBy(shard => shard.Ranges[0].First)
            .ToList();
    }

    public static IReadOnlyList<SlotRange> Missing(IEnumerable<Shard> shards)
    {
        var missing = new List<SlotRange>();
        var next = 0;
        foreach (var range in shards.SelectMany(shard => shard.Ranges).OrderBy(range => range.First))
        {
            if (range.First > next)
                missing.Add(new SlotRange(next, range.First - 1));
            next = Math.Max(next, range.Last + 1);
        }

        if (next < HashSlot.Count)
            missing.Add(new SlotRange(next, HashSlot.Count - 1));
        return missing;
    }

    private static SlotRange Range(IReadOnlyList<RedisReply> parts) =>
        new(Number(parts[0]), Number(parts[1]));

    // A node is [host, port, id, [more about it]]. Where the host is an address, its certificate may still be
    // made out to a name: the one it announces beside it, or that of the endpoint that was asked.
    private static ServerEndpoint Node(RedisReply reply, ServerEndpoint asked)
    {
        if (reply.Items is not { Count: >= 2 } parts)
            throw Unreadable();
        var host = string.IsNullOrEmpty(parts[0].Text) ? asked.Host : parts[0].Text!;
        if (!IPAddress.TryParse(host, out _))
            return new ServerEndpoint(host, Number(parts[1]));
        var name = Announced(parts) ?? (asked.IsAddress ? null : asked.CertificateName ?? asked.Host);
        return new ServerEndpoint(host, Number(parts[1]), name);
    }

    private static string? Announced(IReadOnlyList<RedisReply> node)
    {
        var more = node.Count > 3 ? node[3].Items : null;
        for (var index = 0; more is not null && index + 1 < more.Count; index += 2)
        {
            if (more[index].Is("hostname")
                && !string.IsNullOrEmpty(more[index + 1].Text))
            {
                return more[index + 1].Text;
            }
        }

        return null;
    }

    private static int Number(RedisReply reply) =>
        int.TryParse(reply.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unreadable();

    private static CheckFailedException Unreadable() =>
        new("The answer to CLUSTER SLOTS is not a list of slot ranges.");
}
