using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

internal sealed class ServerlessSettings(string name, string? profile, InputMap<string> tags) : CacheSettings(name)
{
    // A serverless cache takes two or three subnets; a network may have more.
    private const int MostSubnets = 3;

    private readonly ServerlessCacheArgs _args = new()
    {
        Profile = profile,
        VpcId = Later,
        SubnetIds = Later.Apply(_ => ImmutableArray<string>.Empty),
        Tags = tags,
    };

    public override string Kind => "serverless";

    public override ResourceArgs Args => _args;

    public override string[] Owned => ["vpcId", "subnetIds"];

    public override string? NetworkType => _args.NetworkType;

    public override ImmutableArray<Problem> Check() => ServerlessCache.Check(Name, _args);

    public override DeployedCache Deploy(CacheNetwork network)
    {
        _args.VpcId = network.VpcId;
        _args.SubnetIds = network.SubnetIds.Apply(ids => ids.Take(MostSubnets).ToImmutableArray());
        var cache = new ServerlessCache(Name, _args);
        return new DeployedCache(Name, cache.Connection, cache.SecurityGroupId);
    }
}
