using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace CachingTier;

/// <summary>
/// The way out of a VPC: NAT gateways in public subnets of their own, and for IPv6 a gateway that lets
/// nothing in.
/// </summary>
internal sealed class InternetAccess(
    string network,
    ResolvedNetwork resolved,
    InputMap<string>? tags,
    Resource parent)
{
    private const string Anywhere = "0.0.0.0/0";

    private readonly CustomResourceOptions _children = new() { Parent = parent };

    /// <summary>Gives each route table of private subnets a way out.</summary>
    /// <param name="vpc">The VPC.</param>
    /// <param name="zones">Names of its zones.</param>
    /// <param name="tables">One table for all zones, or one per zone.</param>
    /// <returns>Ids of the routes through NAT gateways, known once they are there.</returns>
    public Output<ImmutableArray<string>> Create(
        Ec2.Vpc vpc,
        Output<ImmutableArray<string>> zones,
        IReadOnlyList<Ec2.RouteTable> tables)
    {
        var gateway = new Ec2.InternetGateway(
            network,
            new() { VpcId = vpc.Id, Tags = NameTag.Add(network, tags) },
            _children);
        var name = $"{network}-public";
        var routes = new Ec2.RouteTable(
            name,
            new() { VpcId = vpc.Id, Tags = NameTag.Add(name, tags) },
            _children);
        var route = new Ec2.Route(name, new()
        {
            RouteTableId = routes.Id,
            DestinationCidrBlock = Anywhere,
            GatewayId = gateway.Id,
        }, _children);
        var ways = new List<Ec2.Route>();
        for (var i = 0; i < tables.Count; i++)
        {
            var (index, child) = (i, $"{network}-public-{i + 1}");
            var subnet = new Ec2.Subnet(child, new()
            {
                VpcId = vpc.Id,
                CidrBlock = resolved.PublicSubnet(index),
                AvailabilityZone = zones.Apply(names => names[index]),
                MapPublicIpOnLaunch = false,
                Tags = NameTag.Add(child, tags),
            }, _children);
            _ = new Ec2.RouteTableAssociation(
                child,
                new() { SubnetId = subnet.Id, RouteTableId = routes.Id },
                _children);
            var nat = CreateNat($"{network}-nat-{i + 1}", subnet, route);
            ways.Add(new Ec2.Route($"{network}-nat-{i + 1}", new()
            {
                RouteTableId = tables[i].Id,
                DestinationCidrBlock = Anywhere,
                NatGatewayId = nat.Id,
            }, _children));
        }
        if (resolved.DualStack)
            LetOutIpv6(vpc, tables);
        return Output.All(ways.Select(way => way.Id));
    }

    private Ec2.NatGateway CreateNat(string name, Ec2.Subnet subnet, Ec2.Route route)
    {
        var address = new Ec2.Eip(name, new() { Domain = "vpc", Tags = NameTag.Add(name, tags) }, _children);
        return new Ec2.NatGateway(name, new()
        {
            SubnetId = subnet.Id,
            AllocationId = address.Id,
            Tags = NameTag.Add(name, tags),
        }, new() { Parent = parent, DependsOn = { route } });
    }

    private void LetOutIpv6(Ec2.Vpc vpc, IReadOnlyList<Ec2.RouteTable> tables)
    {
        var name = $"{network}-ipv6";
        var gateway = new Ec2.EgressOnlyInternetGateway(
            name,
            new() { VpcId = vpc.Id, Tags = NameTag.Add(name, tags) },
            _children);
        for (var i = 0; i < tables.Count; i++)
        {
            _ = new Ec2.Route($"{name}-{i + 1}", new()
            {
                RouteTableId = tables[i].Id,
                DestinationIpv6CidrBlock = "::/0",
                EgressOnlyGatewayId = gateway.Id,
            }, _children);
        }
    }
}
