using Pulumi;

namespace CachingTier;

/// <summary>The arguments of a <see cref="CacheSecurityGroup"/>, checked.</summary>
internal sealed record ResolvedSecurityGroup(
    Output<string> VpcId,
    IReadOnlyList<int> Ports,
    InputMap<string>? Tags)
{
    /// <summary>The arguments resolved.</summary>
    public static Resolution<CacheSecurityGroupArgs, ResolvedSecurityGroup> Resolve(
        string name,
        CacheSecurityGroupArgs args) =>
        Resolutions.Resolve(
            nameof(CacheSecurityGroup),
            name,
            args,
            (_, given, problems) => Resolve(given, problems));

    private static ResolvedSecurityGroup Resolve(CacheSecurityGroupArgs args, Problems problems)
    {
        var vpc = Placement.ResolveVpc(args.VpcId, problems);
        var ports = args.Ports ?? [];
        problems.Require(
            ports.Count > 0,
            "ports",
            "a list of at least one port",
            null,
            "Give the port of the cache.");
        for (var i = 0; i < ports.Count; i++)
        {
            problems.Require(ports[i] is >= Limits.MinPort and <= Limits.MaxPort, $"ports[{i}]",
                $"between {Limits.MinPort} and {Limits.MaxPort}", ports[i], "Give the port of the cache.");
            problems.Require(
                ports.IndexOf(ports[i]) == i,
                $"ports[{i}]",
                "given once",
                ports[i],
                "Remove it.");
        }
        return new ResolvedSecurityGroup(vpc, ports, TagRules.Check(args.Tags, problems));
    }
}
