using System.Net;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Reachability;

/// <summary>One permission of a security group, whichever of the three ways it was written in.</summary>
/// <param name="Peer">A security group id or a CIDR block.</param>
internal sealed record PortRule(string GroupId, bool Ingress, string Protocol, int From, int To, string Peer)
{
    public bool Admits(int port) =>
        Protocol is "-1" or "all" || (Protocol is "tcp" or "6" && From <= port && port <= To);

    public static IEnumerable<PortRule> ReadAll(ResourceGraph graph) =>
        graph.OfType(TypeTokens.SecurityGroup).SelectMany(Inline)
            .Concat(graph.OfType(TypeTokens.SecurityGroupRule).SelectMany(Classic))
            .Concat(graph.OfType(TypeTokens.IngressRule).SelectMany(rule => Modern(rule, ingress: true)))
            .Concat(graph.OfType(TypeTokens.EgressRule).SelectMany(rule => Modern(rule, ingress: false)));

    private static IEnumerable<PortRule> Inline(CloudResource owner) =>
        from side in new[] { "ingress", "egress" }
        from rule in owner.Inputs.Blocks(side)
        from peer in Peers(owner.Id, rule, [.. rule.Texts("securityGroups"), .. rule.Texts("cidrBlocks")])
        select Create(owner.Id, side == "ingress", rule, "protocol", peer);

    private static IEnumerable<PortRule> Classic(CloudResource resource)
    {
        var rule = resource.Inputs;
        var groupId = rule.Text("securityGroupId") ?? "";
        string[] peers = [.. rule.Texts("cidrBlocks"), .. Present(rule.Text("sourceSecurityGroupId"))];
        return Peers(groupId, rule, peers)
            .Select(peer => Create(groupId, rule.Text("type") == "ingress", rule, "protocol", peer));
    }

    private static IEnumerable<PortRule> Modern(CloudResource resource, bool ingress)
    {
        var rule = resource.Inputs;
        return Present(rule.Text("referencedSecurityGroupId")).Concat(Present(rule.Text("cidrIpv4")))
            .Select(peer => Create(rule.Text("securityGroupId") ?? "", ingress, rule, "ipProtocol", peer));
    }

    private static PortRule Create(
        string groupId, bool ingress, WireInputs rule, string protocol, string peer) =>
        new(
            groupId,
            ingress,
            rule.Text(protocol) ?? "",
            rule.Int("fromPort") ?? IPEndPoint.MinPort,
            rule.Int("toPort") ?? IPEndPoint.MaxPort,
            peer);

    private static IEnumerable<string> Peers(string groupId, WireInputs rule, string[] peers) =>
        rule.Flag("self") ? [.. peers, groupId] : peers;

    private static IEnumerable<string> Present(string? peer) => peer is null ? [] : [peer];
}
