namespace CachingTier;

/// <summary>A zone that a cache names for one of its nodes.</summary>
/// <param name="Property">The argument that names it, with its path.</param>
/// <param name="Zone">Name of the zone.</param>
public sealed record NodeZone(string Property, string Zone);
