using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What a cache, or the copy of one, takes from the resources around it.</summary>
/// <param name="VpcId">Id of the VPC.</param>
/// <param name="SubnetGroupName">Name of the subnet group.</param>
/// <param name="SubnetIds">Ids of the subnets.</param>
internal sealed record CachePlace(
    Input<string> VpcId,
    Input<string> SubnetGroupName,
    InputList<string> SubnetIds)
{
    /// <summary>Key for all that the settings name none for; none for keys of AWS.</summary>
    public Input<string>? Key { get; init; }

    /// <summary>The users of the place; none where it has none.</summary>
    public SharedUsers? Users { get; init; }

    /// <summary>The place as a cache on nodes takes it.</summary>
    public CacheInputs ForNodes(PlannedCache cache)
    {
        var users = cache.SharesUsers ? Users : null;
        return new()
        {
            VpcId = VpcId,
            SubnetGroupName = SubnetGroupName,
            KmsKeyId = Key,
            UserGroup = users?.Group,
            UserCredentials = cache.Facts.Login == LoginMode.Users ? users?.Credentials : null,
        };
    }

    /// <summary>The place as a serverless cache takes it, for which a network may have too many
    /// subnets.</summary>
    public CacheInputs ForServerless(PlannedCache cache) => ForNodes(cache) with
    {
        SubnetGroupName = null,
        SubnetIds = SubnetIds.ToOutput()
            .Apply(ids => ids.Take(ServerlessCache.MostSubnets).ToImmutableArray()),
    };
}
