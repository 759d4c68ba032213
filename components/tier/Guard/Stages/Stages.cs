using System.Collections.Immutable;

namespace CachingTier;

/// <summary>
/// Holds a deployment to the tables of changes. Each check compares the deployed settings with the wanted
/// ones, and names the next stage when one would be skipped. Otherwise AWS would refuse the change, or
/// clients would be cut off.
/// </summary>
internal static class Stages
{
    /// <summary>Every stage that the change skips, and a warning of what it costs.</summary>
    /// <param name="component">The component as wanted.</param>
    /// <param name="deployed">What was recorded of it.</param>
    public static Problems Check(GuardedComponent component, DeploymentRecord deployed)
    {
        var problems = component.Problems();
        switch (deployed, component.Record)
        {
            case (ReplicationGroupRecord from, ReplicationGroupRecord { Settings: { } to }):
                Run(
                    ReplicationGroupChanges.Checks,
                    new ReplicationGroupChange(from.Settings ?? new(), to),
                    problems);
                break;
            case (MemcachedRecord from, MemcachedRecord { Settings: { } to }):
                Run(ClusterChanges.Checks, new MemcachedChange(from.Settings ?? new(), to), problems);
                break;
            case (ServerlessRecord from, ServerlessRecord { Settings: { } to }):
                Run(ServerlessChanges.Checks, new ServerlessChange(from.Settings ?? new(), to), problems);
                break;
            case (DatastoreRecord from, DatastoreRecord { Settings: { } to }):
                Run(DatastoreChanges.Checks, new DatastoreChange(from.Settings ?? new(), to), problems);
                break;
            case (UsersRecord from, UsersRecord { Settings: { } to }):
                Run(UserChanges.Checks, new UsersChange(from.Settings ?? new(), to), problems);
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
