namespace CachingTier;

/// <summary>
/// The way to cluster mode on a cache that exists: disabled, compatible, enabled.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html"/>
/// </summary>
internal static class ClusterModeStages
{
    private const string Setting = "clusterMode";

    // ElastiCache takes the parameter group along with the mode and nothing else.
    private static readonly string[] Others =
    [
        "engine", "engineVersion", "nodeType", "shards", "replicas", LoginPath.Mode,
        LoginPath.AcceptToken, LoginPath.AcceptNoLogin,
        "login.tokenGeneration", "login.retiredTokens", "transitEncryption",
    ];

    private static readonly string[] Sizes = ["engine", "engineVersion", "nodeType", "shards", "replicas"];

    public static void Check(StageChange change, Problems problems)
    {
        switch (change.Both(Setting))
        {
            case ("disabled", "enabled"):
                problems.Add(Setting, "'compatible' after 'disabled'", "enabled",
                    "Clients of both protocols need a stage of their own: deploy 'compatible', move every "
                    + "client to the cluster protocol, then deploy 'enabled'.");
                break;
            case ("enabled", "disabled" or "compatible") way:
                problems.Add(Setting, "'enabled' as it is deployed", way.To,
                    "There is no way back: make a cache under another name and move its clients there.");
                break;
            case ("compatible", "compatible"):
                change.Keep(Sizes, "while clusterMode is 'compatible'",
                    "ElastiCache neither scales nor upgrades in this stage: finish it with 'enabled', or go "
                        + "back to 'disabled'.", problems);
                break;
            case var (from, to) when from != to:
                // On the other ways the parameter group changes, which says so itself.
                if (to == "enabled")
                {
                    change.AtOnce(
                    $"while clusterMode goes from '{from}' to '{to}'",
                    problems);
                }

                change.Keep(Others, $"while clusterMode goes from '{from}' to '{to}'",
                    "ElastiCache changes the mode alone: deploy that first, then this.", problems);
                break;
        }
    }
}
