using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What a global datastore is going to be, known before anything is registered.</summary>
public sealed record DatastoreFacts
{
    private readonly Resolution<GlobalDatastoreArgs, ResolvedGlobalDatastore>? _plan;

    internal DatastoreFacts(Resolution<GlobalDatastoreArgs, ResolvedGlobalDatastore> plan)
    {
        _plan = plan;
        Problems = plan.Problems.Found;
        var shards = plan.Value.Primary.Shards ?? 1;
        MostNodes = [.. plan.Value.Secondaries.Select(copy => shards * (1 + copy.Replicas))];
    }

    // What is wrong with the primary is with its own facts.
    internal DatastoreFacts(int copies) => (Problems, MostNodes) = ([], [.. Enumerable.Repeat(0, copies)]);

    /// <summary>Everything that is wrong with the arguments; empty when nothing is.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>How many nodes each copy has at most, in the order of the arguments.</summary>
    public ImmutableArray<int> MostNodes { get; }

    internal Resolution<GlobalDatastoreArgs, ResolvedGlobalDatastore> Plan =>
        _plan ?? throw new ArgumentException(
            "The primary of the datastore has problems: correct its arguments first.");
}
