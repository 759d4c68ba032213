namespace Offline.Generator.Schema;

/// <summary>A type as the package schema spells it.</summary>
internal abstract record TypeSchema;

internal sealed record PrimitiveType(string Name) : TypeSchema;

internal sealed record ArrayType(TypeSchema Items) : TypeSchema;

internal sealed record MapType(TypeSchema Values) : TypeSchema;

internal sealed record UnionType(IReadOnlyList<TypeSchema> Members) : TypeSchema;

internal sealed record ObjectReference(string Token) : TypeSchema;

internal sealed record EnumReference(string Token) : TypeSchema;

/// <summary>One of the types every package has: Any, Archive, Asset, Json.</summary>
internal sealed record BuiltInType(string Name) : TypeSchema;
