using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>What was found out about one cache.</summary>
/// <param name="Name">Name of the cache in the request.</param>
/// <param name="Kind">Kind of cache.</param>
/// <param name="Engine">Engine, which is the protocol spoken.</param>
/// <param name="Passed">Whether every check passed or does not apply.</param>
/// <param name="Milliseconds">How long the checks took together.</param>
/// <param name="Checks">In the order in which they ran, one target after the other.</param>
internal sealed record CacheReport(
    string Name,
    CacheKind Kind,
    CacheEngine Engine,
    bool Passed,
    double Milliseconds,
    IReadOnlyList<Check> Checks);
