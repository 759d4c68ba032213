using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>Says what about a cache would make AWS replace it.</summary>
internal static class ReplacementCheck
{
    private static readonly Dictionary<string, string> Components = new(StringComparer.Ordinal)
    {
        ["replication-group"] = nameof(RedisReplicationGroup),
        ["memcached"] = nameof(MemcachedCluster),
        ["serverless"] = nameof(ServerlessCache),
        [ReplacementGuard.Datastore] = nameof(GlobalDatastore),
    };

    private const string FromSnapshot =
        "Keep the value, or make a cache under another name from a snapshot of this one and move its "
            + "clients there";

    /// <summary>
    /// Every input that replaces the cache and is not allowed to, by what two deployments record of it, and a
    /// warning of every other one that empties it.
    /// </summary>
    public static Problems Of(
        string kind, string name, IReadOnlyDictionary<string, string> deployed,
        IReadOnlyDictionary<string, string> inputs, ReplacementPermit permit)
    {
        var problems = new Problems(Components[kind], name);
        var before = deployed.GetValueOrDefault(ReplacementGuard.Kind, kind);
        if (before != kind)
        {
            if (permit.Allows(ReplacementGuard.Kind))
            {
                problems.Warn(Loss(ReplacementGuard.Kind, kind, before, kind));
            }
            else if (!permit.Ignores(ReplacementGuard.Kind))
            {
                problems.Add(
                    ReplacementGuard.Kind,
                    Rule(before),
                    kind,
                    Fix(ReplacementGuard.Kind, before, null));
            }

            return problems;
        }

        var (known, wanted) = (Given(deployed), Given(inputs));
        foreach (var property in Compared(kind, deployed, permit).Where(
            property => !Follows(property, kind, permit)))
        {
            var (from, value) = (known.GetValueOrDefault(property.Name), wanted.GetValueOrDefault(
                property.Name));
            if (CannotBeTold(from) || CannotBeTold(value))
            {
                CheckUntold(property, kind, known, value, permit, problems);
            }
            else if (property.IsReplacedBy(known, value))
            {
                Report(property, kind, known, value, permit, problems);
            }
            else if (property.Empties && value is not null && from is not null && from != value)
            {
                problems.Warn($"{property.Name} goes from '{from}' to '{value}', which restarts the nodes: "
                    + "the cache is empty then.");
            }
        }
        return problems;
    }

    /// <summary>
    /// Whether the cache is replaced, allowed or not; what cannot be told does so where it may.
    /// </summary>
    public static bool Replaces(
        string kind, IReadOnlyDictionary<string, string> deployed, IReadOnlyDictionary<string, string> inputs,
        ReplacementPermit permit)
    {
        if (deployed.GetValueOrDefault(ReplacementGuard.Kind, kind) != kind)
            return true;
        var (known, wanted) = (Given(deployed), Given(inputs));
        return Compared(kind, deployed, permit).Any(property =>
        {
            var (from, value) = (known.GetValueOrDefault(property.Name), wanted.GetValueOrDefault(
                property.Name));
            return CannotBeTold(from) || CannotBeTold(value)
                ? permit.Allows(property.Name) || Follows(property, kind, permit)
                : property.IsReplacedBy(known, value);
        });
    }

    // A record is silent about what the package that wrote it did not look at.
    private static IEnumerable<ReplacingProperty> Compared(
        string kind, IReadOnlyDictionary<string, string> deployed, ReplacementPermit permit) =>
            ReplacingProperties.Of(kind)
        .Where(property => deployed.ContainsKey(property.Name) && !permit.Ignores(property.Name));

    // What is derived changes together.
    private static bool Follows(ReplacingProperty property, string kind, ReplacementPermit permit) =>
        property.IsDerived && !permit.Allows(property.Name)
        && (permit.Follows
            || ReplacingProperties.Of(kind).Any(other => other.IsDerived && permit.Allows(other.Name)));

    private static ImmutableDictionary<string, string> Given(IReadOnlyDictionary<string, string> record) =>
        record.Where(input => input.Value != CacheRecord.LeftOut)
            .ToImmutableDictionary(StringComparer.Ordinal);

    private static bool CannotBeTold(string? value) =>
        value == CacheRecord.Secret || CacheRecord.IsUnknown(value);

    // That one of two is there and the other is not can be told without knowing what it is.
    private static void CheckUntold(
        ReplacingProperty property,
        string kind,
        IReadOnlyDictionary<string, string> deployed,
        string? value,
        ReplacementPermit permit,
        Problems problems)
    {
        var before = deployed.GetValueOrDefault(property.Name);
        var isCertain = before is null
            ? property.Default is null && property.Replaces(deployed, value)
            : value is null && !property.IsKeptWhenLeftOut;
        if (isCertain)
        {
            Report(property, kind, deployed, value, permit, problems);
        }
        else if (CacheRecord.IsUnknown(value) && before != CacheRecord.Secret
            && !permit.Allows(property.Name))
        {
            problems.Warn($"{property.Name} is '{before ?? property.Default}' as it is deployed and not "
                + "known yet: if it is another then, the deployment ends before the cache is replaced.");
        }
    }

    private static void Report(
        ReplacingProperty property,
        string kind,
        IReadOnlyDictionary<string, string> deployed,
        string? value,
        ReplacementPermit permit,
        Problems problems)
    {
        var before = deployed.GetValueOrDefault(property.Name);
        if (!permit.Allows(property.Name))
        {
            problems.Add(property.Name, Rule(before), CannotBeTold(value) ? Problems.Given : value,
                property.Ignores(deployed, value) ?
                    NoEffect(property.Name) :
                    Fix(property.Name, kind, property.Note));
        }
        else if (!property.Ignores(deployed, value))
        {
            problems.Warn(Loss(property.Name, kind, before, value));
        }
    }

    private static string Loss(string property, string kind, string? from, string? to) =>
        $"{property} goes from {Shown(from)} to {Shown(to)}, which replaces "
        + (kind == ReplacementGuard.Datastore
            ? "the datastore and every copy in it"
            : "the cache by an empty one")
        + ", as allowReplacement says.";

    private static string Shown(string? value) =>
        value is null ? "nothing" : CannotBeTold(value) ? "a value" : $"'{value}'";

    private static string NoEffect(string property) =>
        $"The AWS provider does not see the change, and the cache would stay as it is. {FromSnapshot}; to "
        + $"lose what it holds, add '{property}' to allowReplacement of the cache and deploy with --replace "
        + "and its URN.";

    private static string Rule(string? deployed) =>
        $"{(deployed is null ? "left out" : CannotBeTold(deployed) ? "given" : $"'{deployed}'")} as it is "
            + "deployed";

    private static string Fix(
        string property,
        string kind,
        string? note) => kind == ReplacementGuard.Datastore
        ? "The change replaces the datastore, and every copy in it by a new one. Keep the value, or make a "
            + $"datastore under another name; to replace it, add '{property}' to allowReplacement of the "
            + "cache."
        : $"The change replaces the cache by an empty one. {(note is null ? "" : $"{note} ")}"
            + (kind == "memcached" ?
                "Keep the value, or make a cache under another name and move its clients there" :
                FromSnapshot)
            + $"; to lose what it holds, add '{property}' to allowReplacement of the cache.";
}
