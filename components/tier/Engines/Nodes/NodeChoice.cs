namespace CachingTier;

/// <summary>Finds the node type of a cache: by its name, by what it must have, or by the profile.</summary>
internal static class NodeChoice
{
    private const string UsualTiered = "cache.r6gd.xlarge";
    private const int UsualReserve = 25;
    private const int UsualOverhead = 100;

    /// <summary>Families that follow each other, the newest first.</summary>
    private static readonly string[][] Lines = [["m7g", "m6g", "m5"], ["t4g", "t3"]];

    /// <summary>The node type of a cache that runs Valkey or Redis OSS.</summary>
    public static NodeType? ResolveRedis(
        NodeRequest request, EngineVersion? version, Profile profile, Problems problems)
    {
        var reserve = Number(request.Parameters, "reserved-memory-percent", UsualReserve);
        var node = Resolve(request, version, profile, Usable, problems);
        if (node is not null && request.DataTiering is { } tiering)
            CheckTiering(tiering, node, problems);
        return node;

        double Usable(NodeSize size) => (size.MaxMemory * (1 - (reserve / 100.0))) + size.Disk;
    }

    /// <summary>The node type of a Memcached cluster.</summary>
    public static NodeType? ResolveMemcached(
        NodeRequest request, EngineVersion? version, Profile profile, Problems problems)
    {
        var overhead = Number(request.Parameters, "memcached_connections_overhead", UsualOverhead);
        var node = Resolve(
            request, version, profile, size => size.MaxMemory - (overhead * (1L << 20)), problems);
        // A known family has its own problem.
        if (node is { HasDataTiering: true } && NodeFamily.Find(node.Family) is null)
        {
            problems.Add("nodeType", "of a family that runs Memcached", node.Text,
                "Only Valkey and Redis OSS tier data: use cache.m7g or cache.r7g.");
        }

        return node;
    }

    private static NodeType? Resolve(
        NodeRequest request,
        EngineVersion? version,
        Profile profile,
        Func<NodeSize, double> usable,
        Problems problems)
    {
        var tiered = request.DataTiering == true;
        var need = new NodeNeed(request.MemoryGb, request.Vcpus);
        var before = problems.Found.Length;
        need.Check(request.NodeType, problems);
        if (problems.Found.Length > before)
            return null;
        var name = request.NodeType ?? Usual(tiered ? UsualTiered : profile.NodeType, version);
        if (!need.IsThere)
            return NodeType.Resolve(name, version, problems);
        var offers = new NodeOffers(tiered, profile == Profile.Dev, usable);
        var chosen = version is null ? null : need.Choose(offers, version, problems);
        return chosen is null ? null : NodeType.Resolve(chosen, version, problems);
    }

    /// <summary>The usual type, of an older family when the version does not run on it.</summary>
    private static string Usual(string usual, EngineVersion? version)
    {
        var parts = usual.Split('.');
        var line = Array.Find(Lines, families => families[0] == parts[1]);
        var family = version is null
            ? null
            : line?.FirstOrDefault(name => NodeFamily.Find(name)!.Runs(version));
        return family is null ? usual : $"{parts[0]}.{family}.{parts[2]}";
    }

    private static void CheckTiering(bool asked, NodeType node, Problems problems)
    {
        if (asked && !node.HasDataTiering)
        {
            problems.Add("dataTiering", $"left out with nodeType '{node.Text}'", asked,
                "Only families with disks, such as cache.r6gd, tier data: use one, or leave nodeType out.");
        }
        else if (!asked && node.HasDataTiering)
        {
            problems.Add("dataTiering", $"left out with nodeType '{node.Text}'", asked,
                $"A cache.{node.Family} always tiers data: use cache.r6g or cache.r7g.");
        }
    }

    // A value that is no number has its own problem.
    private static int Number(
        IReadOnlyDictionary<string, string>? parameters, string name, int otherwise) =>
        parameters is not null && parameters.TryGetValue(name, out var text)
            && int.TryParse(text, out var number)
            ? number
            : otherwise;
}
