using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>A cache, or the copy of one, with its demands on its network.</summary>
/// <param name="Name">Name of the cache.</param>
/// <param name="Load">What it takes up at most.</param>
/// <param name="Zones">Zones that it names for its nodes, each with the argument that does.</param>
internal sealed record CacheInNetwork(string Name, CacheLoad Load, ImmutableArray<NodeZone> Zones);
