using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// Where caches live: a VPC with a private subnet in each of several zones, a way to Secrets Manager and no way to
/// or from the internet. Or an existing VPC, adopted.
/// </summary>
public sealed class CacheNetwork : ComponentResource
{
    private readonly NetworkPlan _plan;
    private readonly CacheNetworkArgs _args;
    private readonly CustomResourceOptions _children;

    /// <summary>Creates the network, or the parts an adopted one lacks.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">Shape of the new network, or the network to adopt.</param>
    /// <param name="options">Pulumi options, such as the provider.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that do.</exception>
    public CacheNetwork(string name, CacheNetworkArgs args, ComponentResourceOptions? options = null)
        : base("caching-tier:index:CacheNetwork", name, args, options)
    {
        var problems = new Problems(nameof(CacheNetwork), name);
        _plan = NetworkPlan.Resolve(args, problems);
        problems.ThrowIfAny(this);
        _args = args;
        _children = new() { Parent = this };

        if (_plan.Adopts) Adopt(name);
        else Create(name);
        SubnetGroupName = new ElastiCache.SubnetGroup(name, new()
        {
            SubnetIds = SubnetIds,
            Description = "Private subnets of the caching tier",
            Tags = Tagged.As(name, args.Tags),
        }, _children).Name;
        RegisterOutputs();
    }

    /// <summary>Id of the VPC.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; } = null!;

    /// <summary>Ids of the private subnets, one per zone for a new VPC.</summary>
    [Output("subnetIds")]
    public Output<List<string>> SubnetIds { get; private set; } = null!;

    /// <summary>Name of the ElastiCache subnet group over all subnets.</summary>
    [Output("subnetGroupName")]
    public Output<string> SubnetGroupName { get; private set; }

    /// <summary>
    /// Security group of the Secrets Manager endpoint: a client that reads a credential needs a rule to it on port
    /// 443. None when there is no endpoint.
    /// </summary>
    [Output("endpointSecurityGroupId")]
    public Output<string?> EndpointSecurityGroupId { get; private set; } = null!;

    /// <summary>Everything that is wrong with the arguments; empty when nothing is.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to look at.</param>
    public static ImmutableArray<Problem> Check(string name, CacheNetworkArgs args)
    {
        var problems = new Problems(nameof(CacheNetwork), name);
        _ = NetworkPlan.Resolve(args, problems);
        return problems.Found;
    }

    /// <summary>Whether a network with these arguments has an endpoint of Secrets Manager.</summary>
    /// <param name="args">Arguments of the network.</param>
    public static bool HasEndpoint(CacheNetworkArgs args) =>
        args.EndpointSecurityGroupId is not null || NetworkPlan.Resolve(args, new Problems(nameof(CacheNetwork), "")).MakesEndpoint;

    private void Create(string name)
    {
        var vpc = new Ec2.Vpc(name, new()
        {
            CidrBlock = _plan.Block.ToString(),
            EnableDnsSupport = true,
            EnableDnsHostnames = true,
            Tags = Tagged.As(name, _args.Tags),
        }, _children);
        // Without rules of its own this takes away the ones AWS puts into every VPC's default group.
        _ = new Ec2.DefaultSecurityGroup(name, new()
        {
            VpcId = vpc.Id,
            Tags = Tagged.As($"{name}-default", _args.Tags),
        }, _children);
        var subnets = CreateSubnets(name, vpc);

        VpcId = vpc.Id;
        SubnetIds = Output.All(subnets.Select(subnet => subnet.Id)).Apply(ids => ids.ToList());
        EndpointSecurityGroupId = _plan.MakesEndpoint
            ? CreateEndpoint(name, vpc.CidrBlock)
            : Output.Create((string?)null);
    }

    private List<Ec2.Subnet> CreateSubnets(string name, Ec2.Vpc vpc)
    {
        var routes = new Ec2.RouteTable(name, new()
        {
            VpcId = vpc.Id,
            Tags = Tagged.As($"{name}-private", _args.Tags),
        }, _children);
        var zones = _plan.ZoneNames.IsEmpty ? FirstZones(name) : Output.Create(_plan.ZoneNames);
        var subnets = new List<Ec2.Subnet>();
        for (var i = 0; i < _plan.Zones; i++)
        {
            var (index, child) = (i, $"{name}-{i + 1}");
            var subnet = new Ec2.Subnet(child, new()
            {
                VpcId = vpc.Id,
                CidrBlock = _plan.Subnet(index),
                AvailabilityZone = zones.Apply(names => names[index]),
                MapPublicIpOnLaunch = false,
                Tags = Tagged.As(child, _args.Tags),
            }, _children);
            _ = new Ec2.RouteTableAssociation(child, new() { SubnetId = subnet.Id, RouteTableId = routes.Id }, _children);
            subnets.Add(subnet);
        }
        return subnets;
    }

    private Output<ImmutableArray<string>> FirstZones(string name)
    {
        var available = Pulumi.Aws.GetAvailabilityZones.Invoke(new()
        {
            State = "available",
            // Local and wavelength zones have no interface endpoints and few node types.
            Filters =
            {
                new Pulumi.Aws.Inputs.GetAvailabilityZonesFilterInputArgs
                {
                    Name = "opt-in-status",
                    Values = { "opt-in-not-required" },
                },
            },
        }, new InvokeOptions { Parent = this });
        return available.Apply(found =>
        {
            var problems = new Problems(nameof(CacheNetwork), name);
            problems.Require(found.Names.Length >= _plan.Zones, "zones",
                $"at most {found.Names.Length}, the zones the region offers ({string.Join(", ", found.Names)})",
                _plan.Zones, "Lower it or use another region.");
            problems.ThrowIfAny(this);
            return found.Names;
        });
    }

    private void Adopt(string name)
    {
        VpcId = _args.VpcId!;
        SubnetIds = _args.SubnetIds!.Apply(ids => ids.ToList());
        EndpointSecurityGroupId = _args.EndpointSecurityGroupId.Apply(id => (string?)id);
        if (!_plan.MakesEndpoint) return;
        var vpc = Ec2.GetVpc.Invoke(new() { Id = VpcId }, new InvokeOptions { Parent = this });
        EndpointSecurityGroupId = CreateEndpoint(name, vpc.Apply(found => found.CidrBlock));
    }

    private Output<string?> CreateEndpoint(string name, Output<string> cidrBlock) =>
        SecretsManagerEndpoint.Create(name, VpcId, cidrBlock, SubnetIds, _args.Tags, this).Apply(id => (string?)id);
}
