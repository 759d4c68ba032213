namespace CachingTier.Stacks;

/// <summary>Copies the caches of a plan to other regions.</summary>
internal sealed class CopyDeployment(TierPlan plan, IReadOnlyDictionary<string, DeployedRegion> regions)
{
    /// <summary>Copies a cache, once it is deployed.</summary>
    public IEnumerable<DeployedCopy> Deploy(PlannedCache cache, RedisReplicationGroup primary)
    {
        var args = plan.Arguments.Datastore(
            cache.Settings,
            copy => regions[copy.Region].PlaceOf(cache),
            cache.Facts);
        args.Primary = primary.AsGlobalPrimary();
        if (cache.Settings.UpgradesCopies)
            args.ParameterGroupName = primary.ParameterGroupName;
        var datastore = new GlobalDatastore(cache.Name, args);
        return args.Secondaries.Zip(datastore.Monitored(), (copy, monitored) => new DeployedCopy(
            cache.Name,
            copy.Region,
            datastore.Connections.Apply(all => all[copy.Region]),
            datastore.SecurityGroupIds.Apply(all => all[copy.Region]),
            copy.Login?.SecretKmsKeyId,
            monitored));
    }
}
