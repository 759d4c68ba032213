using System.Text.Json.Nodes;

namespace SmokeTesting;

/// <summary>A request whose contracts are still JSON, so that each can be reported on.</summary>
internal sealed record UnreadRequest(
    IReadOnlyDictionary<string, JsonNode?>? Caches,
    double? TimeoutSeconds = null,
    double? SettleSeconds = null);
