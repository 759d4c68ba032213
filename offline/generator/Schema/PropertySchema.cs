namespace Offline.Generator.Schema;

internal sealed record PropertySchema(string Name, TypeSchema Type, bool Required)
{
    public bool Secret { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The name C# gives it, where that is not the wire name with a capital.</summary>
    public string? CSharpName { get; init; }

    /// <summary>A C# literal.</summary>
    public string? Default { get; init; }

    /// <summary>The environment variables the default comes from.</summary>
    public IReadOnlyList<string> DefaultEnvironment { get; init; } = [];
}
