namespace SmokeTesting;

/// <summary>How a check ended.</summary>
internal static class CheckOutcome
{
    public const string Passed = "passed";
    public const string Failed = "failed";

    /// <summary>A layer below failed, so nothing can be said.</summary>
    public const string NotRun = "not run";

    /// <summary>The cache does not have what this layer proves.</summary>
    public const string NotApplicable = "not applicable";
}
