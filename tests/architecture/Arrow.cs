namespace Architecture;

/// <summary>A type that uses another one of its project.</summary>
/// <param name="From">The type that uses.</param>
/// <param name="To">The type that is used.</param>
internal sealed record Arrow(CompiledType From, CompiledType To)
{
    public override string ToString() => $"{From.Name} -> {To.Name}";
}
