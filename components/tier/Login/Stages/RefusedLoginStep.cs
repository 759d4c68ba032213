using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Steps between stages of a login that would cut clients off, or that AWS refuses.</summary>
/// <param name="From">The stages that are deployed.</param>
/// <param name="To">The stages that are wanted.</param>
/// <param name="Property">The argument that must change.</param>
/// <param name="Rule">What it must be; the two modes replace <c>{from}</c> and <c>{to}</c>.</param>
/// <param name="Fix">What to do instead.</param>
internal sealed record RefusedLoginStep(
    ImmutableArray<LoginStage> From,
    ImmutableArray<LoginStage> To,
    string Property,
    string Rule,
    string Fix)
{
    /// <summary>The rule of a step between two modes.</summary>
    public string RuleOf(LoginMode from, LoginMode to) => Rule
        .Replace("{from}", from.WireName(), StringComparison.Ordinal)
        .Replace("{to}", to.WireName(), StringComparison.Ordinal);
}
