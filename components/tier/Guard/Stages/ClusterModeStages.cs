namespace CachingTier;

/// <summary>
/// The way to cluster mode on a cache that exists: disabled, compatible, enabled.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html"/>
/// </summary>
internal static class ClusterModeStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        var setting = change.ClusterMode.Name;
        switch (change.ClusterMode.Values)
        {
            case (ClusterMode.Disabled, ClusterMode.Enabled):
                problems.Add(setting, "'compatible' after 'disabled'", ClusterMode.Enabled.WireName(),
                    "Clients of both protocols need a stage of their own: deploy 'compatible', move every "
                    + "client to the cluster protocol, then deploy 'enabled'.");
                break;
            case (ClusterMode.Enabled, ClusterMode.Disabled or ClusterMode.Compatible) way:
                problems.Add(setting, "'enabled' as it is deployed", way.To.WireName(),
                    "There is no way back: make a cache under another name and move its clients there.");
                break;
            case (ClusterMode.Compatible, ClusterMode.Compatible):
                StageChecks.Keep(Sizes(change), "while clusterMode is 'compatible'",
                    "ElastiCache neither scales nor upgrades in this stage: finish it with 'enabled', or go "
                        + "back to 'disabled'.", problems);
                break;
            case var (from, to) when from != to:
                var when = $"while clusterMode goes from '{from.WireName()}' to '{to.WireName()}'";
                // On the other ways the parameter group changes, which says so itself.
                if (to == ClusterMode.Enabled)
                    StageChecks.AtOnce(change.ApplyImmediately.Wanted, when, problems);
                StageChecks.Keep(Others(change), when,
                    "ElastiCache changes the mode alone: deploy that first, then this.", problems);
                break;
        }
    }

    private static IStageSetting[] Sizes(ReplicationGroupChange change) =>
        [change.Engine, change.Version, change.NodeType, change.Shards, change.Replicas];

    // ElastiCache takes the parameter group along with the mode and nothing else.
    private static IStageSetting[] Others(ReplicationGroupChange change) =>
    [
        .. Sizes(change), change.Login.Mode, change.Login.AcceptToken, change.Login.AcceptNoLogin,
        change.Login.TokenGeneration, change.Login.RetiredTokens, change.TransitEncryption,
    ];
}
