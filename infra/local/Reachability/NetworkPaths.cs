using System.Collections.Immutable;
using System.Net;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Reachability;

/// <summary>
/// Follows a TCP connection through the security groups and VPCs of the resource graph. Every answer is a
/// list of reasons why AWS would drop the packet; none when it would let it through.
/// </summary>
internal sealed class NetworkPaths(ResourceGraph graph)
{
    private const int Https = 443;
    private static readonly NetworkPlacement Internet = new(
        "the internet",
        [],
        [],
        [],
        [IPNetwork.Parse("0.0.0.0/0")]);
    private readonly ImmutableArray<PortRule> _rules = [.. PortRule.ReadAll(graph)];

    public ImmutableArray<string> Blocking(CloudResource client, CloudResource server, int port) =>
        Blocking(NetworkPlacement.Resolve(client, graph), NetworkPlacement.Resolve(server, graph), port);

    /// <summary>
    /// Secrets Manager is reached under its public name, through an interface endpoint in the client's VPC or
    /// else a NAT gateway. What a VPC from outside the program has is taken for what the rules of the client
    /// say.
    /// </summary>
    public ImmutableArray<string> BlockingSecrets(CloudResource function)
    {
        var client = NetworkPlacement.Resolve(function, graph);
        // A function outside every VPC has the internet, and with it the public endpoint.
        if (client.GroupIds.IsEmpty)
            return [];
        var endpoints = graph.OfType(TypeTokens.VpcEndpoint)
            .Where(endpoint => endpoint.Inputs.Text("serviceName")?
                .EndsWith(".secretsmanager", StringComparison.Ordinal) == true
                && endpoint.Inputs.Text("vpcId") is { } vpcId && client.VpcIds.Contains(vpcId))
            .ToArray();
        if (endpoints.Length == 0)
        {
            return client.VpcIds.Any(id => graph.Find(TypeTokens.Vpc, id) is not null)
                ? BlockingWayOut(client)
                : BlockingElsewhere(client);
        }

        var named = endpoints.FirstOrDefault(endpoint => endpoint.Inputs.Flag("privateDnsEnabled"));
        if (named is null)
        {
            return [$"VPC endpoint {endpoints[0].Id} for Secrets Manager has no private DNS, so its name "
                + "does not lead to it"];
        }

        return named.Inputs.Texts("subnetIds").IsEmpty
            ? [$"VPC endpoint {named.Id} for Secrets Manager stands in no subnet"]
            : Blocking(client, NetworkPlacement.Resolve(named, graph), Https);
    }

    private ImmutableArray<string> BlockingWayOut(NetworkPlacement client)
    {
        var lacking = new WayOut(graph).Lacking(client.SubnetIds);
        if (lacking.IsEmpty && !client.SubnetIds.IsEmpty)
        {
            return Permitted(client, Internet, ingress: false, Https)
                ? []
                : [NoEgress(client, "the internet")];
        }

        return
        [
            $"VPC {Join(client.VpcIds)} of {client.Who} has no interface endpoint for Secrets Manager",
            $"subnet {Join(lacking)} has no route to a NAT gateway either",
        ];
    }

    private ImmutableArray<string> BlockingElsewhere(NetworkPlacement client) =>
        Permitted(client, Internet, ingress: false, Https)
            || _rules.Any(rule => !rule.Ingress && client.GroupIds.Contains(rule.GroupId)
                && rule.Admits(Https) && IsForeignGroup(rule.Peer))
            ? []
            : [NoEgress(client, "the internet or the endpoint of Secrets Manager in its VPC")];

    private bool IsForeignGroup(string peer) =>
        peer.StartsWith("sg-", StringComparison.Ordinal)
        && graph.Find(TypeTokens.SecurityGroup, peer) is null;

    private ImmutableArray<string> Blocking(NetworkPlacement client, NetworkPlacement server, int port)
    {
        if (client.GroupIds.IsEmpty)
            return [NotInVpc(client)];
        if (!client.VpcIds.Intersect(server.VpcIds).Any())
        {
            return [$"{client.Who} is in VPC {Join(client.VpcIds)}, but {server.Who} is in VPC "
                + $"{Join(server.VpcIds)}"];
        }

        var reasons = ImmutableArray.CreateBuilder<string>();
        if (!Permitted(client, server, ingress: false, port))
        {
            reasons.Add($"security group {Join(client.GroupIds)} of {client.Who} has no egress rule "
                + $"for port {port} to {Join(server.GroupIds)}");
        }

        if (!Permitted(server, client, ingress: true, port))
        {
            reasons.Add($"security group {Join(server.GroupIds)} of {server.Who} has no ingress rule "
                + $"for port {port} from {Join(client.GroupIds)}");
        }

        return reasons.ToImmutable();
    }

    private bool Permitted(NetworkPlacement own, NetworkPlacement peer, bool ingress, int port) =>
        _rules.Any(rule =>
            rule.Ingress == ingress && own.GroupIds.Contains(rule.GroupId) && rule.Admits(port)
            && (peer.GroupIds.Contains(rule.Peer) || Covers(rule.Peer, peer)));

    private static bool Covers(string block, NetworkPlacement peer) =>
        IPNetwork.TryParse(block, out var network) && (network.PrefixLength == 0
            || (peer.Blocks.Length > 0 && peer.Blocks.All(own =>
                own.PrefixLength >= network.PrefixLength && network.Contains(own.BaseAddress))));

    private static string NoEgress(NetworkPlacement client, string target) =>
        $"security group {Join(client.GroupIds)} of {client.Who} has no egress rule for port {Https} to "
            + $"{target}";

    private static string NotInVpc(NetworkPlacement client) =>
        $"{client.Who} is not in a VPC (it has no vpcConfig)";

    private static string Join(ImmutableArray<string> ids) => ids.IsEmpty ? "(none)" : string.Join(", ", ids);
}
