namespace CachingTier;

/// <summary>
/// The way of a cache with copies to another engine or major version, which the datastore goes in all regions
/// at once.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Console.html"/>
/// </summary>
internal static class GlobalDatastoreStages
{
    private const string Version = "primary.engineVersion";
    private const string Parameters = "parameterGroupName";

    /// <summary>Checks that a datastore changes engine, version and parameters in one step.</summary>
    public static void Check(DatastoreChange change, Problems problems)
    {
        CheckRoom(change, problems);
        if (change is not { DeployedVersion: { } from, WantedVersion: { } to })
            return;
        var pins = change.PinsVersion;
        if ((from.Engine, to.Engine) is (CacheEngine.Valkey, CacheEngine.Redis)
            || (pins && from.Engine == to.Engine && !to.IsAtLeast(from.Major, from.Minor, from.Patch)))
        {
            problems.Add(Version, $"'{from}' or later as it is deployed", to.ToString(),
                "ElastiCache does not downgrade a datastore: make a cache under another name, with copies of "
                    + "its own, and move its clients there.");
        }
        else if (from.Engine != to.Engine && !pins)
        {
            problems.Add(Version, "set when engine goes from 'redis' to 'valkey'", null,
                "The AWS provider needs both in one update: write the version of Valkey.");
        }
        else if (from.Engine != to.Engine && to.Major <= from.Major)
        {
            problems.Add(Version, $"'{from.Major + 1}.0' or later when engine goes from 'redis' to "
                + "'valkey'", to.Text,
                "The AWS provider hands parameters to all regions with a higher major version only: go to "
                    + "that one at once.");
        }
        else
        {
            CheckParameters(change, pins && to.Major > from.Major, problems);
        }
    }

    /// <summary>Checks that a new datastore begins with what its primary has.</summary>
    public static void CheckNew(DatastoreStage wanted, Problems problems)
    {
        if (wanted.ParameterGroupName.Is(true))
            AddTooEarly(problems);
    }

    /// <summary>
    /// Checks that a datastore without a record has a version beside its parameters. They pass when the
    /// primary is created with it and has that version.
    /// </summary>
    public static void CheckUnknown(DatastoreStage wanted, Problems problems)
    {
        if (wanted.PinsVersion.Is(false))
            CheckNew(wanted, problems);
    }

    /// <summary>
    /// Checks that a cache keeps what it shares with its copies when it gets the first one or loses the last
    /// one.
    /// </summary>
    public static void CheckPrimary(ReplicationGroupChange change, Problems problems)
    {
        switch (change.GlobalPrimary.Change)
        {
            case (false, true) when change.DeployedVersion?.Family != change.WantedVersion?.Family:
                StageChecks.Keep([change.Engine, change.Version], "while the cache gets its first copies",
                    "The copies begin with what the cache has: deploy the copies, then change all "
                        + "regions.", problems);
                break;
            case (true, false):
                IStageSetting[] shared =
                    [change.Engine, change.Version, change.NodeType, change.Shards, change.Availability];
                StageChecks.Keep(shared, "while the cache loses its copies",
                    "A cache with copies only changes together with them: remove them, then deploy "
                        + "this.", problems);
                break;
            case null when change.GlobalPrimary.Wanted.Is(true):
                CheckOwned(change, problems);
                break;
        }
    }

    // What the datastore owns, and what it put its own in place of.
    private static void CheckOwned(ReplicationGroupChange change, Problems problems)
    {
        if (change.AutomaticFailover.Change is not null && change.Availability.Text is var (from, to))
        {
            problems.Add(change.Availability.Name, $"'{from}' as it is deployed with copies", to,
                "Failover belongs to the datastore, and its members do not take it: switch it for all "
                    + "regions with 'aws elasticache modify-global-replication-group "
                    + "--automatic-failover-enabled' or '--no-automatic-failover-enabled', refresh, and "
                    + "deploy once without the guard. Or remove the copies first.");
        }

        // Parameters of another family come along with the version.
        if (change.DeployedVersion?.Family != change.WantedVersion?.Family)
            return;
        foreach (var parameter in change.Parameters.Changed)
        {
            ParameterChange.Refuse(
                parameter,
                "All regions use a group that AWS makes, named 'global-datastore-...', and the group of the "
                    + "cache is not used: change that one with 'aws elasticache "
                    + "modify-cache-parameter-group', then deploy once without the guard.",
                problems);
        }
    }

    // A copy in another region is created before the one that it replaces is deleted.
    private static void CheckRoom(DatastoreChange change, Problems problems)
    {
        if (change.Regions.Values is not var (deployed, wanted))
            return;
        if (deployed.Union(wanted).Count() > Limits.GlobalSecondaries)
        {
            problems.Add(
                change.Regions.Name,
                $"at most {Limits.GlobalSecondaries} copies with those that are "
                + $"deployed in {Quoted.OneOf(deployed.Except(wanted))}",
                wanted, "The new copy is created before the old one is deleted, and a datastore has no room "
                + "for both: remove the old one, then deploy the new one.");
        }
    }

    private static void CheckParameters(DatastoreChange change, bool rises, Problems problems)
    {
        if (rises)
        {
            problems.Require(change.Parameters.Wanted.Is(true), Parameters,
                $"set when primary.engineVersion goes from '{change.DeployedVersion!.Text}' to "
                    + $"'{change.WantedVersion!.Text}'", null,
                "All regions get parameters of the new family with it: give parameterGroupName of the "
                    + "cache, in a stack by upgradeCopies true.");
        }
        else if (change.Parameters.Change is (false, true))
        {
            AddTooEarly(problems);
        }
        else if (change.Parameters.Change is (true, false))
        {
            problems.Add(Parameters, "set as it is deployed", null,
                "The AWS provider treats its absence as other parameters, which it refuses until the major "
                + "version rises: keep it, in a stack upgradeCopies true.");
        }
    }

    private static void AddTooEarly(
        Problems problems) => problems.Add(Parameters, "left out until the major "
            + "version rises", Problems.SomeValue,
        "ElastiCache hands parameters to all regions with another major version only: give it with that "
            + "one, in a stack by upgradeCopies true.");
}
