namespace Offline.Generator.Schema;

internal sealed record FunctionSchema(
    string Token,
    IReadOnlyList<PropertySchema> Inputs,
    IReadOnlyList<PropertySchema> Outputs);
