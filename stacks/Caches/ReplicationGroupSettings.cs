using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

internal sealed class ReplicationGroupSettings(string name) : CacheSettings(name)
{
    private readonly RedisReplicationGroupArgs _args = new() { VpcId = Later, SubnetGroupName = Later };

    public override string Kind => "replication-group";

    public override ResourceArgs Args => _args;

    public override string[] Owned => ["vpcId", "subnetGroupName", "subnetIds"];

    public override bool HasSecret => true;

    public override ImmutableArray<Problem> Check() => RedisReplicationGroup.Check(Name, _args);

    public override void Complete(string? profile, InputMap<string> tags)
    {
        _args.Profile ??= profile;
        _args.Tags = _args.Tags is null ? tags : InputMap<string>.Merge(tags, _args.Tags);
    }

    public override DeployedCache Deploy(CacheNetwork network)
    {
        _args.VpcId = network.VpcId;
        _args.SubnetGroupName = network.SubnetGroupName;
        var cache = new RedisReplicationGroup(Name, _args);
        return new DeployedCache(Name, cache.Connection, cache.SecurityGroupId);
    }
}
