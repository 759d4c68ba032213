using CachingTier.Contract;

namespace CachingTier;

/// <summary>One argument that breaks a rule.</summary>
/// <param name="Property">Wire name of the argument, with its path: <c>replicas</c>,
/// <c>parameters.timeout</c>.</param>
/// <param name="Rule">What it must be, to follow "must be".</param>
/// <param name="Value">What it was: text in single quotes, or <c>not set</c>.</param>
/// <param name="Fix">What to do, one full sentence or more.</param>
public sealed record Problem(string Property, string Rule, string Value, string Fix)
{
    private const int LongPath = 200;
    private const int LongValue = 400;
    private const int LongSentence = 2_000;

    /// <summary>The problem as one line.</summary>
    public override string ToString() => $"{Quoted.OneLine(Property, LongPath)} must be "
        + $"{Quoted.OneLine(Rule, LongSentence)}, but was {Quoted.OneLine(Value, LongValue)}. "
        + Quoted.OneLine(Fix, LongSentence);
}
