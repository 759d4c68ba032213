using System.Collections.Immutable;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>
/// Answers look-ups of parts of a network. A part that was not made here is what the program takes it for,
/// and a subnet is remembered: what stands in it has an address.
/// </summary>
internal sealed class NetworkLookups(ResourceGraph graph)
{
    private const string AdoptedBlock = "10.0.0.0/16";

    private readonly Lock _lock = new();

    public ImmutableDictionary<string, object> Subnet(Account account, WireInputs args)
    {
        var subnet = Find(account, args.Text("id") ?? "");
        var inputs = subnet.Inputs;
        return Invokes.Values(
            ("id", subnet.Id),
            ("arn", subnet.Arn),
            ("vpcId", inputs.Text("vpcId") ?? ""),
            ("availabilityZone", inputs.Text("availabilityZone") ?? ""),
            ("cidrBlock", inputs.Text("cidrBlock") ?? ""),
            ("ipv6CidrBlock", inputs.Text("ipv6CidrBlock") ?? ""),
            ("mapPublicIpOnLaunch", inputs.Flag("mapPublicIpOnLaunch")),
            ("availableIpAddressCount", 251),
            ("outpostArn", ""),
            ("ownerId", Account.Id),
            ("state", "available"));
    }

    public ImmutableDictionary<string, object> Vpc(Account account, WireInputs args)
    {
        var id = args.Text("id") ?? "";
        var block = graph.Find(TypeTokens.Vpc, id)?.Inputs.Text("cidrBlock");
        return Invokes.Values(
            ("id", id),
            ("arn", account.Arn("ec2", $"vpc/{id}")),
            ("cidrBlock", block ?? AdoptedBlock),
            ("enableDnsSupport", true),
            ("enableDnsHostnames", true),
            ("ownerId", Account.Id),
            ("state", "available"));
    }

    public ImmutableDictionary<string, object> SecurityGroup(Account account, WireInputs args)
    {
        var (vpcId, name) = (args.Text("vpcId") ?? "", args.Text("name") ?? "");
        var id = args.Text("id") ?? account.ResourceId("sg", TypeTokens.SecurityGroup, $"{vpcId}/{name}");
        return Invokes.Values(
            ("id", id),
            ("arn", account.Arn("ec2", $"security-group/{id}")),
            ("vpcId", vpcId),
            ("name", name),
            ("description", ""));
    }

    // Each next adopted subnet is in the next zone.
    private CloudResource Find(Account account, string id)
    {
        lock (_lock)
        {
            if (graph.Find(TypeTokens.Subnet, id) is { } known)
                return known;
            var next = graph.OfType(TypeTokens.Subnet).Length;
            var inputs = ImmutableDictionary<string, object?>.Empty
                .Add("availabilityZone", account.Zones[next % account.Zones.Length])
                .Add("cidrBlock", $"10.0.{next % 256}.0/24");
            var arn = account.Arn("ec2", $"subnet/{id}");
            var subnet = new CloudResource(TypeTokens.Subnet, id, id, arn, id, new WireInputs(inputs), []);
            graph.Add(subnet);
            return subnet;
        }
    }
}
