namespace CachingTier;

/// <summary>Finds the node type of a cache: by its name, by what it must have, or by the profile.</summary>
internal static class NodeChoice
{
    private const string UsualTiered = "cache.r6gd.xlarge";
    private const int UsualReserve = 25;
    private const int UsualOverhead = 100;

    /// <summary>Families that follow each other, the newest first.</summary>
    private static readonly string[][] Lines = [["m7g", "m6g", "m5"], ["t4g", "t3"]];

    public static NodeType? Resolve(
        RedisReplicationGroupArgs args,
        EngineVersion? version,
        Profile profile,
        Problems problems)
    {
        var tiered = args.DataTiering == true;
        var usual = tiered ? UsualTiered : profile.NodeType;
        var reserve = Number(args.Parameters, "reserved-memory-percent", UsualReserve);
        var node = Resolve(
            args.NodeType,
            new NodeNeed(args.MemoryGb, args.Vcpus),
            tiered,
            usual,
            version,
            profile,
            size => (size.MaxMemory * (1 - (reserve / 100.0))) + size.Disk,
            problems);
        if (node is not null && args.DataTiering is { } asked)
            CheckTiering(asked, node, problems);
        return node;
    }

    public static NodeType? Resolve(
        MemcachedClusterArgs args,
        EngineVersion? version,
        Profile profile,
        Problems problems)
    {
        var overhead = Number(args.Parameters, "memcached_connections_overhead", UsualOverhead);
        return Resolve(
            args.NodeType,
            new NodeNeed(args.MemoryGb, args.Vcpus),
            false,
            profile.NodeType,
            version,
            profile,
            size => size.MaxMemory - (overhead * (1L << 20)),
            problems);
    }

    private static NodeType? Resolve(
        string? name,
        NodeNeed need,
        bool tiered,
        string usual,
        EngineVersion? version,
        Profile profile,
        Func<NodeSize, double> usable,
        Problems problems)
    {
        var before = problems.Found.Length;
        need.Check(name, problems);
        if (problems.Found.Length > before)
            return null;
        if (!need.IsThere)
            return NodeType.Resolve(name ?? Usual(usual, version), version, problems);
        var chosen = version is null ? null : need.Choose(tiered, version, profile, usable, problems);
        return chosen is null ? null : NodeType.Resolve(chosen, version, problems);
    }

    /// <summary>The usual type, of an older family when the version does not run on it.</summary>
    private static string Usual(string usual, EngineVersion? version)
    {
        var parts = usual.Split('.');
        var line = Array.Find(Lines, families => families[0] == parts[1]);
        var family = version is null ?
            null :
            line?.FirstOrDefault(name => NodeFamily.Find(name)!.Runs(version));
        return family is null ? usual : $"{parts[0]}.{family}.{parts[2]}";
    }

    private static void CheckTiering(bool asked, NodeType node, Problems problems)
    {
        if (asked && !node.HasDataTiering)
        {
            problems.Add("dataTiering", $"left out with nodeType '{node.Text}'", asked,
                "Only cache.r6gd tiers data: use one, or leave nodeType out.");
        }
        else if (!asked && node.HasDataTiering)
        {
            problems.Add("dataTiering", $"left out with nodeType '{node.Text}'", asked,
                "A cache.r6gd always tiers data: use cache.r6g or cache.r7g.");
        }
    }

    // A value that is no number has its own problem.
    private static int Number(Dictionary<string, string>? parameters, string name, int otherwise) =>
        parameters is not null && parameters.TryGetValue(name, out var text)
            && int.TryParse(text, out var number)
            ? number
            : otherwise;
}
