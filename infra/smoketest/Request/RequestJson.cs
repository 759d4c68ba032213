using System.Text.Json.Serialization;

namespace SmokeTesting;

/// <summary>How a request is read: camel case names, each at most once.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SmokeRequest))]
[JsonSerializable(typeof(UnreadRequest))]
internal sealed partial class RequestJson : JsonSerializerContext;
