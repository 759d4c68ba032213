namespace CachingTier.Contract;

/// <summary>One thing that is wrong with the JSON form of a contract.</summary>
/// <param name="Member">Path of the member, in wire names: <c>port</c>, <c>users[0].secretArn</c>.</param>
/// <param name="Rule">What it must be.</param>
/// <param name="Actual">What it was, as messages show it: <c>'x'</c>, <c>not set</c>, <c>a text</c>.</param>
public sealed record ContractProblem(string Member, string Rule, string Actual)
{
    /// <summary>The problem as a sentence: <c>port must be between 1 and 65535, but was '0'.</c></summary>
    public override string ToString() => $"{Member} must be {Rule}, but was {Actual}.";
}
