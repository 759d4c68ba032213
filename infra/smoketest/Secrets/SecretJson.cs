using System.Text.Json.Serialization;

namespace SmokeTesting;

/// <summary>How requests to Secrets Manager are written.</summary>
[JsonSerializable(typeof(GetSecretValueRequest))]
internal sealed partial class SecretJson : JsonSerializerContext;
