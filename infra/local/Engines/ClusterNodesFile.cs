using System.Globalization;

namespace CachingTier.Local.Engines;

/// <summary>
/// The nodes.conf files of a cluster. Written before the nodes first start, they spare the cluster its
/// introduction: what remains are the two seconds a primary waits before it accepts writes.
/// </summary>
internal static class ClusterNodesFile
{
    public const int BusOffset = 10_000;
    private const int Slots = 16_384;

    /// <param name="slots">Of each shard, as AWS writes them; null, or null for one, where the parts are
    /// equal.</param>
    public static string Initial(
        IReadOnlyList<RedisNode[]> shards,
        IReadOnlyList<string?>? slots,
        IReadOnlyDictionary<RedisNode, string> ids,
        RedisNode of)
    {
        var lines = shards.SelectMany((shard, i) => shard.Select(node =>
        {
            var epoch = i + 1;
            var equalPart = $"{i * Slots / shards.Count}-{(i + 1) * Slots / shards.Count - 1}";
            var (flags, primary, owned) = node == shard[0]
                ? ("master", "-", " " + (slots?[i] ?? equalPart).Replace(',', ' '))
                : ("slave", ids[shard[0]], "");
            var self = node == of ? "myself," : "";
            return $"{ids[node]} {Address(node)} {self}{flags} {primary} 0 0 {epoch} connected{owned}";
        }));
        return Text(lines, shards.Count);
    }

    /// <summary>What a node is to know that comes back as a replica of this primary.</summary>
    /// <param name="clusterNodes">The primary's answer to CLUSTER NODES, which has the form of the
    /// file.</param>
    public static string Replica(
        string clusterNodes, IReadOnlyDictionary<RedisNode, string> ids, RedisNode of, RedisNode primary)
    {
        var nodes = clusterNodes
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Replace("myself,", "", StringComparison.Ordinal))
            .ToList();
        var epochs = nodes.Select(line => int.Parse(line.Split(' ')[6], CultureInfo.InvariantCulture))
            .ToList();
        var others = nodes.Where(line => !line.StartsWith(ids[of], StringComparison.Ordinal));
        var own = $"{ids[of]} {Address(of)} myself,slave {ids[primary]} 0 0 {epochs.Max()} connected";
        return Text([.. others, own], epochs.Max());
    }

    private static string Address(RedisNode node) =>
        $"{node.Endpoint.Host}:{node.Endpoint.Port}@{node.Endpoint.Port + BusOffset},{node.Endpoint.Host}";

    private static string Text(IEnumerable<string> lines, int epoch) =>
        string.Join('\n', lines) + $"\nvars currentEpoch {epoch} lastVoteEpoch 0\n";
}
