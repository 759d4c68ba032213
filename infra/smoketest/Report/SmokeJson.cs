using System.Text.Json.Serialization;

namespace SmokeTesting;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SmokeRequest))]
[JsonSerializable(typeof(SmokeReport))]
[JsonSerializable(typeof(InvocationError))]
[JsonSerializable(typeof(GetSecretValueRequest))]
internal sealed partial class SmokeJson : JsonSerializerContext;
