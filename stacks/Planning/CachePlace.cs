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

    /// <summary>The place as far as it is known before anything is registered.</summary>
    public static CachePlace Planned(SharedUsers? users) =>
        new(Placeholder.Text, Placeholder.Text, Placeholder.Texts) { Users = users };
}
