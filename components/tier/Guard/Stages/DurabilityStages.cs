namespace CachingTier;

/// <summary>
/// The durable log of a cache that exists. ElastiCache switches it as a modification of its own.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html"/>
/// </summary>
internal static class DurabilityStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        if (change.Durability.Text is var (from, to))
        {
            StageChecks.Keep(Others(change), $"while durability goes from '{from}' to '{to}'",
                "ElastiCache changes durability alone: deploy the others first, then this.", problems);
        }
    }

    private static IStageSetting[] Others(ReplicationGroupChange change) =>
    [
        change.Engine, change.Version, change.NodeType, change.ClusterMode, change.Shards, change.Replicas,
        change.Availability, change.TransitEncryption, change.SnapshotRetentionLimit, change.Login.Mode,
        change.Login.AcceptToken, change.Login.AcceptNoLogin, change.Login.TokenGeneration,
        change.Login.RetiredTokens,
    ];
}
