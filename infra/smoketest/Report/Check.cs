namespace SmokeTesting;

/// <summary>One layer of one target, proven or not.</summary>
/// <param name="Layer">What was to be proven.</param>
/// <param name="Target">Host for name resolution, else host:port.</param>
/// <param name="Passed">Whether nothing speaks against the cache: true for passed and not applicable.</param>
/// <param name="Outcome">How the check ended.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Detail">What was found, or why the check was not run or does not apply.</param>
/// <param name="Error">What failed and the likely cause. Present when the outcome is failed.</param>
internal sealed record Check(
    CheckLayer Layer,
    string Target,
    bool Passed,
    CheckOutcome Outcome,
    double Milliseconds,
    string? Detail = null,
    string? Error = null);
