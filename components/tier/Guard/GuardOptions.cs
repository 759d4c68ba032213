using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>How <see cref="ReplacementGuard"/> compares a deployment with the one before.</summary>
public sealed record GuardOptions
{
    /// <summary>
    /// Profile of the stack: <c>dev</c> warns of a replacement, others refuse it. A skipped stage is refused
    /// in all. Default: <c>production</c>.
    /// </summary>
    public string? Profile { get; init; }

    /// <summary>
    /// By name of the cache, the inputs that may replace it, of <see cref="ReplacementGuard.PropertiesOf"/>.
    /// Such a cache is not protected. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> AllowReplacement { get; init; } =
        ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty;

    /// <summary>
    /// Name of the output of the stack that keeps <see cref="ReplacementGuard.Settings"/>. Default:
    /// <c>settings</c>.
    /// </summary>
    public string OutputName { get; init; } = "settings";

    /// <summary>
    /// The value of <see cref="ReplacementGuard.Settings"/> at the last deployment that succeeded, kept
    /// anywhere else; nothing when it was the first. Default: <see cref="OutputName"/> of the stack that is
    /// running.
    /// </summary>
    public Output<object?>? Deployed { get; init; }
}
