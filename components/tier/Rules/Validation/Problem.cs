namespace CachingTier;

/// <summary>One argument that breaks a rule.</summary>
/// <param name="Property">Wire name of the argument, with its path: <c>replicas</c>,
/// <c>parameters.timeout</c>.</param>
/// <param name="Rule">What it must be, to follow "must be".</param>
/// <param name="Value">What it was: text in single quotes, or <c>not set</c>.</param>
/// <param name="Fix">What to do, one full sentence or more.</param>
public sealed record Problem(string Property, string Rule, string Value, string Fix)
{
    /// <summary>The problem as one line.</summary>
    public override string ToString() => $"{Property} must be {Rule}, but was {Value}. {Fix}";
}
