using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What a global datastore is going to be, known before anything is registered.</summary>
/// <param name="Problems">Everything that is wrong with the arguments; empty when nothing is.</param>
/// <param name="MostNodes">How many nodes each copy has at most, in the order of the arguments.</param>
public sealed record DatastoreFacts(ImmutableArray<Problem> Problems, ImmutableArray<int> MostNodes);
