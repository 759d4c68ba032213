namespace SmokeTesting;

/// <summary>One layer of one target, proven or not.</summary>
internal sealed record Check(
    string Layer,
    string Target,
    bool Passed,
    string Outcome,
    double Milliseconds,
    string? Detail = null,
    string? Error = null);
