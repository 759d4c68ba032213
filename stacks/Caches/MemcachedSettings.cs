using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

internal sealed class MemcachedSettings(string name) : CacheSettings(name)
{
    private readonly MemcachedClusterArgs _args = new() { VpcId = Later, SubnetGroupName = Later };

    public override string Kind => "memcached";

    public override ResourceArgs Args => _args;

    public override string[] Owned => ["vpcId", "subnetGroupName", "subnetIds"];

    public override ImmutableArray<Problem> Check() => MemcachedCluster.Check(Name, _args);

    public override void Complete(string? profile, InputMap<string> tags)
    {
        _args.Profile ??= profile;
        _args.Tags = _args.Tags is null ? tags : InputMap<string>.Merge(tags, _args.Tags);
    }

    public override DeployedCache Deploy(CacheNetwork network)
    {
        _args.VpcId = network.VpcId;
        _args.SubnetGroupName = network.SubnetGroupName;
        var cache = new MemcachedCluster(Name, _args);
        return new DeployedCache(Name, cache.Connection, cache.SecurityGroupId);
    }
}
