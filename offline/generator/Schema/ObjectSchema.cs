namespace Offline.Generator.Schema;

internal sealed record ObjectSchema(string Token, IReadOnlyList<PropertySchema> Properties);
