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

    /// <summary>Holds a datastore to one step, which takes version and parameters along.</summary>
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
                "ElastiCache does not take a datastore back: make a cache under another name, with copies "
                    + "of its own, and move its clients there.");
        }
        else if (from.Engine != to.Engine && !pins)
        {
            problems.Add(Version, "set when engine goes from 'redis' to 'valkey'", null,
                "The AWS provider wants both in one update: write the version of Valkey.");
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

    /// <summary>Holds a datastore that is not deployed yet to begin with what its primary has.</summary>
    public static void CheckNew(DatastoreStage wanted, Problems problems)
    {
        if (wanted.ParameterGroupName.Is(true))
            AddTooEarly(problems);
    }

    /// <summary>
    /// Holds a datastore of which nothing is recorded to a version beside its parameters: they pass when the
    /// primary is made along with it, and has that version.
    /// </summary>
    public static void CheckUnknown(DatastoreStage wanted, Problems problems)
    {
        if (wanted.PinsVersion.Is(false))
            CheckNew(wanted, problems);
    }

    /// <summary>
    /// Holds a cache that gets its first copy, or loses its last one, to what it has in common with them.
    /// </summary>
    public static void CheckPrimary(ReplicationGroupChange change, Problems problems)
    {
        switch (change.GlobalPrimary.Change)
        {
            case (false, true) when change.DeployedVersion?.Family != change.WantedVersion?.Family:
                StageChecks.Keep([change.Engine, change.Version], "while the cache gets its first copies",
                    "The copies begin with what it has: deploy the copies, then take all regions "
                        + "along.", problems);
                break;
            case (true, false):
                IStageSetting[] shared = [change.Engine, change.Version, change.NodeType, change.Shards];
                StageChecks.Keep(shared, "while the cache loses its copies",
                    "As long as they are there it changes with them alone: take them away, then "
                        + "deploy this.", problems);
                break;
        }
    }

    // A copy of another region is made before the one that it takes the place of goes.
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
                wanted, "The new one is made before the old one goes, and a datastore has no room for both: "
                + "take the old one away, then deploy the new one.");
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
                "The AWS provider takes its absence for other parameters, which it refuses until the major "
                + "version rises: leave it as it is, in a stack upgradeCopies true.");
        }
    }

    private static void AddTooEarly(
        Problems problems) => problems.Add(Parameters, "left out until the major "
            + "version rises", Problems.Given,
        "ElastiCache hands parameters to all regions with another major version only: give it with that "
            + "one, in a stack by upgradeCopies true.");
}
