using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// Where caches live: a VPC with a private subnet in each of several zones, a way to Secrets Manager and no
/// way to or from the internet. Or an existing VPC, adopted.
/// </summary>
public sealed class CacheNetwork : ComponentResource
{
    private readonly ResolvedNetwork _resolved;
    private readonly CustomResourceOptions _children;
    private Output<ImmutableArray<string>> _internetRoutes = Output.Create(ImmutableArray<string>.Empty);

    /// <summary>Creates the network, or the parts an adopted one lacks.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">Shape of the new network, or the network to adopt.</param>
    /// <param name="options">Pulumi options, such as the provider.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public CacheNetwork(string name, CacheNetworkArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedNetwork.Resolve(name, args).OrThrow(), options)
    {
    }

    private CacheNetwork(
        Resolution<CacheNetworkArgs, ResolvedNetwork> plan,
        ComponentResourceOptions? options)
        : base("caching-tier:index:CacheNetwork", plan.Name, plan.Args, options)
    {
        var name = plan.Name;
        _resolved = plan.Value;
        _children = new() { Parent = this };

        if (_resolved.Adopts)
            Adopt(name);
        else
            Create(name);
        if (_resolved.FlowLogs)
        {
            FlowLogs.Create(
            name,
            VpcId,
            _resolved,
            _resolved.Tags,
            _resolved.Profile.Retention(options),
            this);
        }

        SubnetGroupName = new ElastiCache.SubnetGroup(name, new()
        {
            SubnetIds = SubnetIds,
            Description = "Private subnets of the caching tier",
            Tags = NameTag.Add(name, _resolved.Tags),
        }, SubnetGroups.CreateOptions(VpcId, this)).Name;
        RegisterOutputs();
    }

    /// <summary>Id of the VPC.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; } = null!;

    /// <summary>Ids of the private subnets, one per zone for a new VPC.</summary>
    [Output("subnetIds")]
    public Output<List<string>> SubnetIds { get; private set; } = null!;

    /// <summary>Name of the availability zone of each subnet.</summary>
    [Output("availabilityZones")]
    public Output<List<string>> AvailabilityZones { get; private set; } = null!;

    /// <summary>Name of the ElastiCache subnet group over all subnets.</summary>
    [Output("subnetGroupName")]
    public Output<string> SubnetGroupName { get; private set; }

    /// <summary>
    /// Security group of the Secrets Manager endpoint: a client that reads a credential needs a rule to it on
    /// port 443. None when there is no endpoint.
    /// </summary>
    [Output("endpointSecurityGroupId")]
    public Output<string?> EndpointSecurityGroupId { get; private set; } = Output.Create((string?)null);

    /// <summary>Routes to the internet, known once they are there; subnets are handed out before.</summary>
    public Output<ImmutableArray<string>> GetInternetRoutes() => _internetRoutes;

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, CacheNetworkArgs args) =>
        ResolvedNetwork.Resolve(name, args).Problems.Found;

    /// <summary>What the network is going to be; nothing is registered.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static NetworkFacts Plan(string name, CacheNetworkArgs args) =>
        new(ResolvedNetwork.Resolve(name, args));

    /// <summary>Creates a planned network: its defaults are those of the plan.</summary>
    /// <param name="plan">Facts of <see cref="Plan"/>.</param>
    /// <param name="kmsKeyId">ARN of the KMS key of its logs, where the arguments name none. Default: a key
    /// of AWS.</param>
    /// <param name="checkSubnets">Checks subnets that only AWS knows before anything of the network is
    /// created. Default: the check of the arguments.</param>
    /// <param name="options">Pulumi options, such as the provider.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public static CacheNetwork Create(
        NetworkFacts plan,
        Input<string>? kmsKeyId = null,
        Func<ImmutableArray<SubnetPlace>, Task>? checkSubnets = null,
        ComponentResourceOptions? options = null)
    {
        var args = plan.Plan.Args.Clone();
        args.KmsKeyId ??= kmsKeyId;
        if (checkSubnets is not null)
            args.CheckSubnets(checkSubnets);
        return new(plan.Plan.Complete(args, ResolvedNetwork.ReadInputs), options);
    }

    private void Create(string name)
    {
        var zones = _resolved.ZoneNames.IsEmpty ? FirstZones(name) : Output.Create(_resolved.ZoneNames);
        var vpc = new Ec2.Vpc(name, new()
        {
            // Everything else waits for the VPC, and so for zones that are found fit.
            CidrBlock = zones.Apply(_ => _resolved.Block.ToString()),
            AssignGeneratedIpv6CidrBlock = _resolved.DualStack ? true : (Input<bool>?)null,
            EnableDnsSupport = true,
            EnableDnsHostnames = true,
            Tags = NameTag.Add(name, _resolved.Tags),
        }, _children);
        // Without rules of its own this takes away the ones AWS puts into every VPC's default group.
        _ = new Ec2.DefaultSecurityGroup(name, new()
        {
            VpcId = vpc.Id,
            Tags = NameTag.Add($"{name}-default", _resolved.Tags),
        }, _children);
        var tables = CreateTables(name, vpc);
        var subnets = CreateSubnets(name, vpc, zones, tables);

        VpcId = vpc.Id;
        SubnetIds = Output.All(subnets.Select(subnet => subnet.Id)).Apply(ids => ids.ToList());
        AvailabilityZones = zones.Apply(names => names.Take(_resolved.Zones).ToList());
        CreateEndpoints(name, vpc.CidrBlock, SubnetIds);
        foreach (var service in _resolved.GatewayEndpoints)
            VpcEndpoints.CreateGateway(name, service, vpc.Id, tables, _resolved.Tags, this);
        if (_resolved.Nat != NatGateways.None)
        {
            _internetRoutes = new InternetAccess(name, _resolved, _resolved.Tags, this)
                .Create(vpc, zones, tables);
        }
    }

    // One for all zones as long as all have the same way out.
    private List<Ec2.RouteTable> CreateTables(string name, Ec2.Vpc vpc)
    {
        var names = _resolved.Nat == NatGateways.PerZone
            ? Enumerable.Range(1, _resolved.Zones)
                .Select(zone => ($"{name}-{zone}", $"{name}-private-{zone}"))
            : [(name, $"{name}-private")];
        return
        [
            .. names.Select(table => new Ec2.RouteTable(table.Item1, new()
            {
                VpcId = vpc.Id,
                Tags = NameTag.Add(table.Item2, _resolved.Tags),
            }, _children)),
        ];
    }

    private List<Ec2.Subnet> CreateSubnets(
        string name, Ec2.Vpc vpc, Output<ImmutableArray<string>> zones, List<Ec2.RouteTable> tables)
    {
        var subnets = new List<Ec2.Subnet>();
        for (var i = 0; i < _resolved.Zones; i++)
        {
            var (index, child) = (i, $"{name}-{i + 1}");
            var args = new Ec2.SubnetArgs
            {
                VpcId = vpc.Id,
                CidrBlock = _resolved.Subnet(index),
                AvailabilityZone = zones.Apply(names => names[index]),
                MapPublicIpOnLaunch = false,
                Tags = NameTag.Add(child, _resolved.Tags),
            };
            if (_resolved.DualStack)
            {
                args.Ipv6CidrBlock = vpc.Ipv6CidrBlock.Apply(block => Ipv6Block.Subnet(block, (byte)index));
                args.AssignIpv6AddressOnCreation = true;
            }
            var subnet = new Ec2.Subnet(child, args, _children);
            _ = new Ec2.RouteTableAssociation(child, new()
            {
                SubnetId = subnet.Id,
                RouteTableId = tables[index % tables.Count].Id,
            }, _children);
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
        return available.Apply(async found =>
        {
            var problems = new Problems(nameof(CacheNetwork), name);
            problems.Require(found.Names.Length >= _resolved.Zones, "zones",
                $"at most {found.Names.Length}, the zones the region offers "
                    + $"({string.Join(", ", found.Names)})",
                _resolved.Zones, "Lower it or use another region.");
            problems.ThrowIfAny(this);
            await _resolved.CheckSubnetsAsync(_resolved.SubnetsIn(found.Names));
            return found.Names;
        });
    }

    private void Adopt(string name)
    {
        var adopted = new AdoptedSubnets(name, _resolved, this).Find(_resolved.VpcId!, _resolved.SubnetIds!);
        VpcId = adopted.Apply(found => found.VpcId);
        SubnetIds = adopted.Apply(found => found.Subnets.Select(subnet => subnet.Id).ToList());
        AvailabilityZones = adopted.Apply(
            found => found.Subnets.Select(subnet => subnet.AvailabilityZone).ToList());
        EndpointSecurityGroupId = _resolved.EndpointSecurityGroupId?.Apply(id => (string?)id)
            ?? EndpointSecurityGroupId;
        CreateEndpoints(
            name,
            adopted.Apply(found => found.CidrBlock!),
            adopted.Apply(found => found.OnePerZone));
    }

    private void CreateEndpoints(string name, Output<string> cidrBlock, Output<List<string>> subnetIds)
    {
        var place = new VpcEndpoints.Place(name, VpcId, cidrBlock, subnetIds);
        foreach (var service in _resolved.InterfaceEndpoints)
        {
            var group = VpcEndpoints.CreateInterface(service, place, _resolved.Tags, this);
            if (service == VpcEndpoints.SecretsManager)
            {
                EndpointSecurityGroupId = group.Apply(
                id => (string?)id);
            }
        }
    }
}
