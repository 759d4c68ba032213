using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>The subnet group of a cache.</summary>
internal static class SubnetGroups
{
    /// <summary>The name of the given group, or of a new one over the given subnets.</summary>
    public static Input<string> CreateUnlessGiven(
        string name,
        Placement placement,
        InputMap<string>? tags,
        Resource parent,
        Input<string>? region = null,
        CacheSubnets? look = null)
    {
        if (placement.SubnetGroupName is { } existing)
            return existing;
        var group = new ElastiCache.SubnetGroup($"{name}-subnets", new()
        {
            Region = region,
            Description = $"Subnets of the cache {name}",
            SubnetIds = look?.Validate(placement.SubnetIds!, placement.VpcId) ?? placement.SubnetIds!,
            Tags = NameTag.Add($"{name}-subnets", tags),
        }, CreateOptions(placement.VpcId, parent));
        return group.Name;
    }

    /// <summary>
    /// Options of a group in a VPC: AWS moves none to another one, so that it is replaced, and what is in it.
    /// </summary>
    public static CustomResourceOptions CreateOptions(Output<string> vpcId, Resource parent) =>
        new() { Parent = parent, ReplacementTrigger = vpcId.Apply(id => (object)id) };
}
