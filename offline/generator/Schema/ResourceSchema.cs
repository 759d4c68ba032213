namespace Offline.Generator.Schema;

internal sealed record ResourceSchema(
    string Token,
    IReadOnlyList<PropertySchema> Outputs,
    IReadOnlyList<PropertySchema> Inputs)
{
    public IReadOnlyList<PropertySchema> StateInputs { get; init; } = [];

    /// <summary>The types it had in earlier versions.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool IsProvider => Token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
}
