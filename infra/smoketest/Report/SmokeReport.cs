using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Report of the smoke test: what was found out about every cache of a request.</summary>
/// <param name="Passed">Whether every cache passed.</param>
/// <param name="Milliseconds">How long the run took.</param>
/// <param name="Caches">In the order of the request.</param>
internal sealed record SmokeReport(bool Passed, double Milliseconds, IReadOnlyList<CacheReport> Caches)
{
    /// <summary>One line per failed check.</summary>
    public string Summarize() => string.Join('\n',
        from cache in Caches
        from check in cache.Checks
        where check.Outcome == CheckOutcome.Failed
        let layer = Choice<CheckLayer>.Name(check.Layer)
        select $"cache '{cache.Name}': {layer} to {check.Target} failed: {check.Error}");
}
