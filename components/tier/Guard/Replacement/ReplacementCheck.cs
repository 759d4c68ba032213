namespace CachingTier;

/// <summary>Finds the changes of a cache that make AWS replace it.</summary>
internal static class ReplacementCheck
{
    /// <summary>Name of the kind of a cache among the inputs that may replace it.</summary>
    public const string Kind = "kind";

    private const string FromSnapshot =
        "Keep the value, or make a cache under another name from a snapshot of this one and move its "
            + "clients there";

    /// <summary>
    /// Compares the records of two deployments. Finds every input that replaces the cache and is not allowed
    /// to, and warns of every other one that empties it.
    /// </summary>
    public static Problems Check(
        string name,
        DeploymentRecord deployed,
        DeploymentRecord wanted,
        ReplacementPermit permit)
    {
        var problems = new Problems(wanted.Component, name);
        if (deployed.Kind != wanted.Kind)
        {
            CheckKind(deployed, wanted, permit, problems);
            return problems;
        }

        foreach (var change in Compare(deployed, wanted, permit))
        {
            var property = change.Property;
            if (Follows(property, wanted, permit))
                continue;
            if (change.IsReplaced)
            {
                Report(change, wanted, permit, problems);
            }
            else if (change.IsHidden)
            {
                WarnOfUnknown(change, permit, problems);
            }
            else if (change.Empties)
            {
                problems.Warn($"{property.Name} goes from '{change.From.Text}' to '{change.To.Text}', which "
                    + "restarts the nodes: the cache is empty then.");
            }
        }

        return problems;
    }

    /// <summary>
    /// Whether the cache is replaced, allowed or not. An input that cannot be compared replaces it where that
    /// is allowed.
    /// </summary>
    public static bool Replaces(
        DeploymentRecord deployed,
        DeploymentRecord wanted,
        ReplacementPermit permit) =>
        deployed.Kind != wanted.Kind
        || Compare(deployed, wanted, permit).Any(change => change.IsHidden
            ? permit.Allows(change.Property.Name) || Follows(change.Property, wanted, permit)
            : change.IsReplaced);

    // A record lacks what the version of the package that wrote it did not record.
    private static IEnumerable<InputChange> Compare(
        DeploymentRecord deployed,
        DeploymentRecord wanted,
        ReplacementPermit permit) =>
        deployed.ResourceInputs is not { } from || wanted.ResourceInputs is not { } to
            ? []
            : ReplacingProperties.Find(wanted)
                .Where(property => !permit.Ignores(property.Name))
                .Select(property => property.Compare(from, to))
                .Where(change => change.From.State != RecordedState.NotRecorded);

    // Derived inputs change together.
    private static bool Follows(
        ReplacingProperty property,
        DeploymentRecord record,
        ReplacementPermit permit) =>
        property.IsDerived && !permit.Allows(property.Name)
        && (permit.Follows
            || ReplacingProperties.Find(record).Any(other => other.IsDerived && permit.Allows(other.Name)));

    private static void CheckKind(
        DeploymentRecord deployed,
        DeploymentRecord wanted,
        ReplacementPermit permit,
        Problems problems)
    {
        if (permit.Allows(Kind))
        {
            problems.Warn($"{Kind} goes from '{deployed.Kind}' to '{wanted.Kind}', which {Loss(wanted)}.");
        }
        else if (!permit.Ignores(Kind))
        {
            problems.Add(
                Kind,
                $"'{deployed.Kind}' as it is deployed",
                wanted.Kind,
                Fix(Kind, deployed, null));
        }
    }

    private static void WarnOfUnknown(InputChange change, ReplacementPermit permit, Problems problems)
    {
        var name = change.Property.Name;
        if (change.To.State == RecordedState.Unknown && change.From.State != RecordedState.Secret
            && !permit.Allows(name))
        {
            problems.Warn($"{name} is '{change.From.Text ?? change.Default}' as it is deployed and not known "
                + "yet: if it is another then, the deployment ends before the cache is replaced.");
        }
    }

    private static void Report(
        InputChange change,
        DeploymentRecord record,
        ReplacementPermit permit,
        Problems problems)
    {
        var name = change.Property.Name;
        if (!permit.Allows(name))
        {
            problems.Add(
                name,
                $"{Deployed(change.From)} as it is deployed",
                change.To.IsHidden ? Problems.SomeValue : change.To.Text,
                change.IsIgnored ? NoEffect(name) : Fix(name, record, change.Property.Note));
        }
        else if (!change.IsIgnored)
        {
            problems.Warn($"{name} goes from {Shown(change.From)} to {Shown(change.To)}, which "
                + $"{Loss(record)}.");
        }
    }

    private static string Loss(DeploymentRecord record) =>
        $"replaces {(record is DatastoreRecord
            ? "the datastore and every copy in it"
            : "the cache by an empty one")}, as allowReplacement says";

    private static string Shown(IRecorded value) =>
        value.IsHidden ? "a value" : value.Text is { } text ? $"'{text}'" : "nothing";

    private static string Deployed(IRecorded value) =>
        value.IsHidden ? "given" : value.Text is { } text ? $"'{text}'" : "left out";

    private static string NoEffect(string property) =>
        "The AWS provider does not detect the change, and the cache would stay as it is. "
        + $"{FromSnapshot}; to lose what it holds, add '{property}' to allowReplacement of the cache and "
        + "deploy with --replace and its URN.";

    private static string Fix(string property, DeploymentRecord record, string? note)
    {
        if (record is DatastoreRecord)
        {
            return "The change replaces the datastore, and every copy in it by a new one. Keep the value, or "
                + $"make a datastore under another name; to replace it, add '{property}' to allowReplacement "
                + "of the cache.";
        }

        var instead = record is MemcachedRecord
            ? "Keep the value, or make a cache under another name and move its clients there"
            : FromSnapshot;
        return $"The change replaces the cache by an empty one. {(note is null ? "" : $"{note} ")}{instead}; "
            + $"to lose what it holds, add '{property}' to allowReplacement of the cache.";
    }
}
