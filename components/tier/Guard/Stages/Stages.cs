using System.Collections.Immutable;

namespace CachingTier;

/// <summary>
/// The migrations that take several deployments. Each rule looks at what is deployed and what is to be, and
/// says which stage comes next when one would be skipped: AWS would refuse the change, or clients would be
/// cut off.
/// </summary>
internal static class Stages
{
    private static readonly ImmutableArray<Action<StageChange, Problems>> ReplicationGroup =
    [
        ClusterModeStages.Check,
        TransitEncryptionStages.Check,
        ParameterGroupStages.Check,
        SnapshotStages.Check,
        LoginStageRules.Check,
        UserGroupStages.Check,
        EngineStages.Check,
        EngineStages.CheckPinned,
        GlobalDatastoreStages.CheckPrimary,
        (change, problems) => RotationStages.Check(
            change,
            "login.tokenGeneration",
            "login.retiredTokens",
            "token",
            problems),
        RotationStages.CheckPasswords,
        DowntimeStages.Check,
    ];

    private static readonly ImmutableArray<Action<StageChange, Problems>> Serverless =
    [
        LoginStageRules.CheckServerless,
        EngineStages.CheckServerless,
        UserGroupStages.Check,
        RotationStages.CheckPasswords,
    ];

    private static readonly ImmutableArray<Action<StageChange, Problems>> Datastore = [GlobalDatastoreStages
        .Check];

    private static readonly ImmutableArray<Action<StageChange, Problems>> Users = [UserStages
        .Check, RotationStages.CheckUsers];

    /// <summary>Every stage that the change skips, and a warning of what it costs.</summary>
    /// <param name="record">The component as it is to be.</param>
    /// <param name="deployed">What was recorded of it.</param>
    public static Problems Check(StageRecord record, IReadOnlyDictionary<string, string> deployed)
    {
        var kind = record.Values["kind"];
        // Another kind of cache under the name is another cache.
        if (deployed.GetValueOrDefault("kind") != kind)
            return CheckNew(record);
        var problems = new Problems(record.Component, record.Name);
        var change = new StageChange(deployed, record.Values);
        foreach (var check in RulesOf(kind))
            check(change, problems);
        return problems;
    }

    /// <summary>Every stage that a component cannot begin with.</summary>
    /// <param name="record">The component as it is to be.</param>
    public static Problems CheckNew(StageRecord record)
    {
        var problems = new Problems(record.Component, record.Name);
        LoginStageRules.CheckNew(record.Values, problems);
        GlobalDatastoreStages.CheckNew(record.Values, problems);
        return problems;
    }

    /// <summary>What is wrong with a component whether it is new or not, where nothing tells.</summary>
    /// <param name="record">The component as it is to be.</param>
    public static Problems CheckUnknown(StageRecord record)
    {
        var problems = new Problems(record.Component, record.Name);
        GlobalDatastoreStages.CheckUnknown(record.Values, problems);
        return problems;
    }

    private static ImmutableArray<Action<StageChange, Problems>> RulesOf(string kind) => kind switch
    {
        "replication-group" => ReplicationGroup,
        "serverless" => Serverless,
        ReplacementGuard.Datastore => Datastore,
        _ => Users,
    };
}
