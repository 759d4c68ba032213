namespace CachingTier;

/// <summary>A version that delivers a log which the one before does not have.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html"/>
internal static class LogStages
{
    private const string Why = "ElastiCache changes the delivery of logs at once only.";

    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        if (change.IsLeftToAws || NewLog(change.DeployedVersion, change.WantedVersion) is not { } log)
            return;
        StageChecks.AtOnce(
            change.ApplyImmediately.Wanted,
            $"when engineVersion goes from '{change.DeployedVersion!.Text}' to "
                + $"'{change.WantedVersion!.Text}', which brings the {log}",
            Why,
            problems);
    }

    private static string? NewLog(EngineVersion? from, EngineVersion? to) => (from, to) switch
    {
        ({ HasSlowLog: false }, { HasSlowLog: true }) => "slow log",
        ({ HasEngineLog: false }, { HasEngineLog: true }) => "engine log",
        _ => null,
    };
}
