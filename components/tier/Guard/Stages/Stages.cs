using System.Collections.Immutable;

namespace CachingTier;

/// <summary>
/// The migrations that take several deployments. Each rule compares the deployed settings with the wanted
/// ones, and names the next stage when one would be skipped. Otherwise AWS would refuse the change, or
/// clients would be cut off.
/// </summary>
internal static class Stages
{
    private static readonly ImmutableArray<Action<ReplicationGroupChange, Problems>> ReplicationGroup =
    [
        ClusterModeStages.Check,
        TransitEncryptionStages.Check,
        ParameterGroupStages.Check,
        SnapshotStages.Check,
        LoginStageRules.Check,
        (change, problems) => UserGroupStages.Check(change.Login, problems),
        EngineStages.Check,
        EngineStages.CheckPinned,
        GlobalDatastoreStages.CheckPrimary,
        (change, problems) => RotationStages.CheckTokens(change.Login, problems),
        (change, problems) => RotationStages.CheckPasswords(change.Login, problems),
        DowntimeStages.Check,
    ];

    private static readonly ImmutableArray<Action<ServerlessChange, Problems>> Serverless =
    [
        LoginStageRules.CheckServerless,
        EngineStages.CheckServerless,
        (change, problems) => UserGroupStages.Check(change.Login, problems),
        (change, problems) => RotationStages.CheckPasswords(change.Login, problems),
    ];

    private static readonly ImmutableArray<Action<DatastoreChange, Problems>> Datastore =
        [GlobalDatastoreStages.Check];

    private static readonly ImmutableArray<Action<UsersChange, Problems>> Users =
        [UserStages.Check, RotationStages.CheckUsers];

    /// <summary>Every stage that the change skips, and a warning of what it costs.</summary>
    /// <param name="component">The component as wanted.</param>
    /// <param name="deployed">What was recorded of it.</param>
    public static Problems Check(GuardedComponent component, DeploymentRecord deployed)
    {
        var problems = component.Problems();
        switch (deployed, component.Record)
        {
            case (ReplicationGroupRecord from, ReplicationGroupRecord { Settings: { } to }):
                Run(ReplicationGroup, new ReplicationGroupChange(from.Settings ?? new(), to), problems);
                break;
            case (ServerlessRecord from, ServerlessRecord { Settings: { } to }):
                Run(Serverless, new ServerlessChange(from.Settings ?? new(), to), problems);
                break;
            case (DatastoreRecord from, DatastoreRecord { Settings: { } to }):
                Run(Datastore, new DatastoreChange(from.Settings ?? new(), to), problems);
                break;
            case (UsersRecord from, UsersRecord { Settings: { } to }):
                Run(Users, new UsersChange(from.Settings ?? new(), to), problems);
                break;
            default:
                // Another kind of cache under the name is another cache.
                return CheckNew(component);
        }

        return problems;
    }

    /// <summary>Every stage that a component cannot begin with.</summary>
    /// <param name="component">The component as wanted.</param>
    public static Problems CheckNew(GuardedComponent component)
    {
        var problems = component.Problems();
        if (component.Record is ReplicationGroupRecord { Settings.Login: { } login })
            LoginStageRules.CheckNew(login, problems);
        else if (component.Record is DatastoreRecord { Settings: { } datastore })
            GlobalDatastoreStages.CheckNew(datastore, problems);
        return problems;
    }

    /// <summary>The problems of a component that may be new or not.</summary>
    /// <param name="component">The component as wanted.</param>
    public static Problems CheckUnknown(GuardedComponent component)
    {
        var problems = component.Problems();
        if (component.Record is DatastoreRecord { Settings: { } datastore })
            GlobalDatastoreStages.CheckUnknown(datastore, problems);
        return problems;
    }

    private static void Run<TChange>(
        ImmutableArray<Action<TChange, Problems>> checks,
        TChange change,
        Problems problems)
    {
        foreach (var check in checks)
            check(change, problems);
    }
}
