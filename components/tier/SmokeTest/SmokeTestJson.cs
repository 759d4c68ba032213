using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>How the input of the smoke test's function is written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SmokeTestInput))]
internal sealed partial class SmokeTestJson : JsonSerializerContext;
