using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Copies the caches of a plan to other regions.</summary>
internal sealed class CopyDeployment(IReadOnlyDictionary<string, DeployedRegion> regions)
{
    /// <summary>Copies a cache, once it is deployed.</summary>
    public IEnumerable<DeployedCopy> Deploy(PlannedCache cache, RedisReplicationGroup primary)
    {
        var copies = cache.Copies;
        var datastore = GlobalDatastore.Create(cache.Datastore!, new()
        {
            Primary = primary.AsGlobalPrimary(),
            ParameterGroupName = cache.Settings.UpgradesCopies
                ? (Input<string>)primary.ParameterGroupName
                : null,
            Copies = copies.ToImmutableDictionary(
                copy => copy.Region,
                copy => regions[copy.Region].Place.ForNodes(cache)),
        });
        var keys = datastore.GetSecretKeys();
        var monitored = datastore.Monitored();
        return copies.Select((copy, index) => new DeployedCopy(
            cache.Name,
            copy.Region,
            datastore.Connections.Apply(all => all[copy.Region]),
            datastore.SecurityGroupIds.Apply(all => all[copy.Region]),
            keys[index],
            monitored[index]));
    }
}
