using System.Text.Json;
using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>How a connection is written for programs to read: wire names, nothing that is not set.</summary>
internal static class ConnectionJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
