using System.Text.Json.Serialization;

namespace SmokeTesting;

/// <summary>
/// How reports and errors are written: camel case names, words by name, nothing that is not set.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SmokeReport))]
[JsonSerializable(typeof(InvocationError))]
internal sealed partial class ReportJson : JsonSerializerContext;
