namespace CachingTier;

/// <summary>Parameters that a cache has from its creation on, or takes up at a restart.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html"/>
internal static class ParameterStages
{
    private static readonly string[] OfCreation = ["databases", "cluster-databases"];

    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        foreach (var parameter in change.Parameters.Changed.Where(each => OfCreation.Contains(each.Name)))
        {
            ParameterChange.Refuse(
                parameter,
                "ElastiCache takes it only when the cache is created: keep the value, or make a cache under "
                    + "another name and move its clients there.",
                problems);
        }

        if (change.Parameters.Changed.Any(parameter => parameter.Name == "acl-pubsub-default"))
        {
            problems.Warn("parameters.acl-pubsub-default changes for users that are updated afterwards, and "
                + "for all at a restart of the nodes.");
        }
    }

    /// <summary>Warns that a change waits: Memcached reads its parameters when it starts.</summary>
    public static void CheckMemcached(MemcachedChange change, Problems problems)
    {
        if (change.Parameters.Changed is [_, ..] changed)
        {
            problems.Warn($"parameters {Quoted.OneOf(changed.Select(parameter => parameter.Name))} take "
                + "effect when the nodes restart, which empties them: reboot them with 'aws elasticache "
                + "reboot-cache-cluster' at a quiet time.");
        }
    }
}
