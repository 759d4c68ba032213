namespace SmokeTesting;

/// <summary>What was found out about every cache of a request.</summary>
internal sealed record SmokeReport(bool Passed, double Milliseconds, IReadOnlyList<CacheReport> Caches)
{
    /// <summary>One line per failed check.</summary>
    public string Summary() => string.Join('\n',
        from cache in Caches
        from check in cache.Checks
        where check.Outcome == CheckOutcome.Failed
        select $"cache '{cache.Name}': {check.Layer} to {check.Target} failed: {check.Error}");
}
