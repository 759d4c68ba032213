namespace Offline.Generator.Schema;

internal sealed record PackageSchema(string Name, string Version)
{
    /// <summary>How C# spells a package or module.</summary>
    public IReadOnlyDictionary<string, string> Namespaces { get; init; } = new Dictionary<string, string>();

    public ResourceSchema? Provider { get; init; }

    public IReadOnlyList<ResourceSchema> Resources { get; init; } = [];

    public IReadOnlyList<FunctionSchema> Functions { get; init; } = [];

    public IReadOnlyDictionary<string, ObjectSchema> Objects { get; init; } =
        new Dictionary<string, ObjectSchema>();

    public IReadOnlyDictionary<string, EnumSchema> Enums { get; init; } =
        new Dictionary<string, EnumSchema>();

    public static PackageSchema Parse(string json) => new PackageReader(json).Read();
}
