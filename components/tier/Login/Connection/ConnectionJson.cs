using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>How a connection is written for programs to read: wire names, nothing that is not set.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CacheConnection))]
internal sealed partial class ConnectionJson : JsonSerializerContext;
