namespace SmokeTesting;

/// <summary>What was found out about one cache.</summary>
internal sealed record CacheReport(
    string Name,
    string Kind,
    string Engine,
    bool Passed,
    double Milliseconds,
    IReadOnlyList<Check> Checks);
