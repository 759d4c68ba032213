using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What a network is going to be, known from its arguments before anything is registered.</summary>
public sealed record NetworkFacts
{
    /// <summary>The shortest prefix that a VPC may have, which is that of the largest one.</summary>
    public const int ShortestPrefix = ResolvedNetwork.ShortestPrefix;

    private readonly ResolvedNetwork _resolved;

    internal NetworkFacts(Resolution<CacheNetworkArgs, ResolvedNetwork> plan) =>
        (Plan, _resolved) = (plan, plan.Value);

    internal Resolution<CacheNetworkArgs, ResolvedNetwork> Plan { get; }

    /// <summary>Everything that is wrong with the arguments; empty when nothing is.</summary>
    public ImmutableArray<Problem> Problems => Plan.Problems.Found;

    /// <summary>Whether the network is one that exists.</summary>
    public bool Adopts => _resolved.Adopts;

    /// <summary>Block of a new VPC.</summary>
    public string CidrBlock => _resolved.Block.ToString();

    /// <summary>Prefix of that block.</summary>
    public int Prefix => _resolved.Block.Prefix;

    /// <summary>Zones that the arguments name; empty for the first ones of the region, and when it
    /// adopts.</summary>
    public ImmutableArray<string> ZoneNames => _resolved.ZoneNames;

    /// <summary>Address families of the subnets.</summary>
    public NetworkType NetworkType => _resolved.NetworkType;

    /// <summary>Address families that a cache in it may have.</summary>
    public ImmutableArray<NetworkType> CacheNetworkTypes => NetworkChoices.OfCachesIn(_resolved.NetworkType);

    /// <summary>Whether Secrets Manager is reached through an endpoint.</summary>
    public bool HasEndpoint => _resolved.EndpointSecurityGroupId is not null || _resolved.MakesEndpoint;

    /// <summary>Whether its subnets lead to the internet through NAT gateways.</summary>
    public bool HasNatGateways => _resolved.Nat != NatGateways.None;

    /// <summary>How many interface endpoints it makes.</summary>
    public int InterfaceEndpoints => _resolved.InterfaceEndpoints.Length;

    /// <summary>Subnets of a new network.</summary>
    public ImmutableArray<SubnetPlace> Subnets => _resolved.SubnetsIn(_resolved.ZoneNames);

    /// <summary>The same with a block of another prefix.</summary>
    /// <param name="prefix">The prefix.</param>
    public ImmutableArray<SubnetPlace> SubnetsWith(int prefix) =>
        (_resolved with { Block = _resolved.Block with { Prefix = prefix } }).SubnetsIn(_resolved.ZoneNames);
}
