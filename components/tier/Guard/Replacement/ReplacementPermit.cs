using Pulumi;

namespace CachingTier;

/// <summary>
/// What may replace one cache: the named inputs, and those that the resource's options ignore.
/// </summary>
internal sealed record ReplacementPermit(
    IReadOnlyCollection<string> Allowed,
    IReadOnlyCollection<string> Ignored)
{
    public static ReplacementPermit Create(IReadOnlyCollection<string>? allowed, ResourceOptions options) =>
        new(allowed ?? [], [.. options.IgnoreChanges]);

    /// <summary>Whether it is bound to a resource that is replaced, and is replaced with it.</summary>
    public bool Follows { get; init; }

    /// <summary>The same permit for a cache whose network is compared already.</summary>
    public ReplacementPermit IgnoringPlace =>
        this with { Ignored = [.. Ignored, "subnetGroupName", "subnetIds"] };

    public bool Allows(string property) => Allowed.Contains(property);

    public bool Ignores(string property) => Ignored.Contains(property) || Ignored.Contains("*");
}
