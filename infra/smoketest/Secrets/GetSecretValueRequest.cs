using System.Text.Json.Serialization;

namespace SmokeTesting;

internal sealed record GetSecretValueRequest([property: JsonPropertyName("SecretId")] string SecretId);
