namespace Offline.Generator.Schema;

internal sealed record EnumSchema(string Token, IReadOnlyList<EnumMember> Members);

internal sealed record EnumMember(string Name, string Value, bool Deprecated);
