namespace Specs.Features;

/// <summary>Something that a library for caches may offer.</summary>
/// <param name="Area">What it belongs to.</param>
/// <param name="Name">What it is.</param>
internal sealed record Feature(string Area, string Name)
{
    /// <summary>The tests that prove it, as class and method.</summary>
    public string[] Proofs { get; init; } = [];

    /// <summary>Why it is not offered, a full sentence; nothing when it is.</summary>
    public string? Reason { get; init; }

    public override string ToString() => $"{Area}: {Name}";
}
