using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What a network is going to be, known from its arguments before anything is registered.</summary>
public sealed record NetworkFacts
{
    /// <summary>The shortest prefix that a VPC may have, which is that of the largest one.</summary>
    public const int ShortestPrefix = NetworkPlan.ShortestPrefix;

    private readonly NetworkPlan _plan;

    internal NetworkFacts(NetworkPlan plan, Problems problems) => (_plan, Problems) = (plan, problems.Found);

    /// <summary>Everything that is wrong with the arguments; empty when nothing is.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Whether the network is one that exists.</summary>
    public bool Adopts => _plan.Adopts;

    /// <summary>Block of a new VPC.</summary>
    public string CidrBlock => _plan.Block.ToString();

    /// <summary>Prefix of that block.</summary>
    public int Prefix => _plan.Block.Prefix;

    /// <summary>Zones that the arguments name; empty for the first ones of the region, and when it
    /// adopts.</summary>
    public ImmutableArray<string> ZoneNames => _plan.ZoneNames;

    /// <summary>Address families of the subnets.</summary>
    public NetworkType NetworkType => _plan.NetworkType;

    /// <summary>Address families that a cache in it may have.</summary>
    public ImmutableArray<NetworkType> CacheNetworkTypes => NetworkChoices.OfCachesIn(_plan.NetworkType);

    /// <summary>Whether Secrets Manager is reached through an endpoint.</summary>
    public bool HasEndpoint => _plan.EndpointSecurityGroupId is not null || _plan.MakesEndpoint;

    /// <summary>Whether its subnets lead to the internet through NAT gateways.</summary>
    public bool HasNatGateways => _plan.Nat != NatGateways.None;

    /// <summary>How many interface endpoints it makes.</summary>
    public int InterfaceEndpoints => _plan.InterfaceEndpoints.Length;

    /// <summary>Subnets of a new network.</summary>
    public ImmutableArray<SubnetPlace> Subnets => _plan.SubnetsIn(_plan.ZoneNames);

    /// <summary>The same with a block of another prefix.</summary>
    /// <param name="prefix">The prefix.</param>
    public ImmutableArray<SubnetPlace> SubnetsWith(int prefix) =>
        (_plan with { Block = _plan.Block with { Prefix = prefix } }).SubnetsIn(_plan.ZoneNames);
}
