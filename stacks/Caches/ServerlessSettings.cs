using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

internal sealed class ServerlessSettings(string name) : CacheSettings(name)
{
    // A serverless cache takes two or three subnets; a network may have more.
    private const int MostSubnets = 3;

    private readonly ServerlessCacheArgs _args = new()
    {
        VpcId = Later,
        SubnetIds = Later.Apply(_ => ImmutableArray<string>.Empty),
    };

    public override string Kind => "serverless";

    public override ResourceArgs Args => _args;

    public override string[] Owned => ["vpcId", "subnetIds"];

    public override ImmutableArray<Problem> Check() => ServerlessCache.Check(Name, _args);

    public override void Complete(string? profile, InputMap<string> tags)
    {
        _args.Profile ??= profile;
        _args.Tags = _args.Tags is null ? tags : InputMap<string>.Merge(tags, _args.Tags);
    }

    public override DeployedCache Deploy(CacheNetwork network)
    {
        _args.VpcId = network.VpcId;
        _args.SubnetIds = network.SubnetIds.Apply(ids => ids.Take(MostSubnets).ToImmutableArray());
        var cache = new ServerlessCache(Name, _args);
        return new DeployedCache(Name, cache.Connection, cache.SecurityGroupId);
    }
}
