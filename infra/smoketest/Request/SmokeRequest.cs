using System.ComponentModel.DataAnnotations;
using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Request of the smoke test: what to prove, and how long that may take.</summary>
/// <param name="Caches">
/// Connection contract of every cache to prove, by name. A contract is the connection output of a cache.
/// Members that are not listed here are ignored.
/// </param>
/// <param name="TimeoutSeconds">
/// Time for the whole run, more than 0. Default: SMOKE_TEST_TIMEOUT_SECONDS of the function's environment, or
/// else 30. The function's own timeout cuts it short, with enough left to answer.
/// </param>
/// <param name="SettleSeconds">
/// Time from the start of the run in which a name that does not resolve, a connection that is dropped, an
/// unreadable secret and a refused IAM login are tried again, because a deployment has just created what they
/// need. Default: 0.
/// </param>
internal sealed record SmokeRequest(
    [property: MinLength(1)] IReadOnlyDictionary<string, CacheContract> Caches,
    [property: Range(0, SmokeRequest.LongestSeconds, MinimumIsExclusive = true)]
    double? TimeoutSeconds = null,
    [property: Range(0, SmokeRequest.LongestSeconds)] double? SettleSeconds = null)
{
    /// <summary>The longest time that a request may name: as long as Lambda lets a function run.</summary>
    public const double LongestSeconds = 900;
}
