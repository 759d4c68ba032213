using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

internal sealed class MemcachedSettings(
    string name,
    string? profile,
    InputMap<string> tags) : CacheSettings(name)
{
    private readonly MemcachedClusterArgs _args = new()
    {
        Profile = profile,
        VpcId = Later.Text,
        SubnetGroupName = Later.Text,
        Tags = tags,
    };

    public override string Kind => "memcached";

    public override ResourceArgs Args => _args;

    public override string[] Owned => ["vpcId", "subnetGroupName", "subnetIds"];

    public override string? NetworkType => _args.NetworkType;

    public override IEnumerable<(string Property, string Zone)> Zones =>
        (_args.AvailabilityZones ?? []).Select((zone, index) => ($"availabilityZones[{index}]", zone));

    public override CacheLoad Load =>
        new(
            Nodes: ResolvedMemcachedCluster.From(Name, _args,
                ResolvedMemcachedCluster.ProblemsOf(Name)).Nodes,
            ParameterGroups: 1);

    public override ImmutableArray<Problem> Check() => MemcachedCluster.Check(Name, _args);

    public override DeployedCache Deploy(CacheNetwork network, CacheUsers? users)
    {
        _args.VpcId = network.VpcId;
        _args.SubnetGroupName = network.SubnetGroupName;
        var cache = new MemcachedCluster(Name, _args);
        return new DeployedCache(Name, cache.Connection, cache.SecurityGroupId, cache.Monitored());
    }
}
