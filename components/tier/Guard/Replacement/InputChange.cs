namespace CachingTier;

/// <summary>An input as deployed and as wanted, and its effect on the cache.</summary>
/// <param name="Property">The input.</param>
/// <param name="From">The value that was recorded.</param>
/// <param name="To">The value of the deployment at hand.</param>
internal sealed record InputChange(ReplacingProperty Property, IRecorded From, IRecorded To)
{
    /// <summary>The value that an absent input means, as messages show it.</summary>
    public required string? Default { get; init; }

    /// <summary>Whether the cache is replaced for sure.</summary>
    public required bool IsReplaced { get; init; }

    /// <summary>Whether the provider does not detect the change.</summary>
    public required bool IsIgnored { get; init; }

    /// <summary>Whether the two values cannot be compared.</summary>
    public bool IsHidden => From.IsHidden || To.IsHidden;

    /// <summary>Whether the cache loses what it holds by a change in place.</summary>
    public bool Empties =>
        Property.Empties && From.Text is { } from && To.Text is { } to && from != to;
}
