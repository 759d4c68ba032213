namespace CachingTier;

/// <summary>The topic of a cache that exists, which the provider does not take away.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ElastiCacheSNS.html"/>
internal static class NotificationStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        if (change.NotificationTopic.Change is (true, false))
        {
            problems.Warn("notificationTopicArn is left out, and the AWS provider may leave the topic "
                + "attached: switch it off with 'aws elasticache modify-replication-group "
                + "--notification-topic-status inactive'.");
        }
    }
}
