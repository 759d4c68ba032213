using System.Text.Json.Serialization;

namespace CachingTier.Local.Protocol;

/// <summary>The JSON between the commands and the supervisor, and in the folder of its state.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TierStatus))]
[JsonSerializable(typeof(SmokeAnswer))]
[JsonSerializable(typeof(SecretAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(SupervisorMessage))]
[JsonSerializable(typeof(SupervisorRecord))]
[JsonSerializable(typeof(ProofReport))]
[JsonSerializable(typeof(SecretContent))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
