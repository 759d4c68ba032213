using System.Text.Json;

namespace CachingTier.Local.Protocol;

/// <summary>The answer to the request for a secret.</summary>
/// <param name="Value">The secret string; null when there is no such secret.</param>
internal sealed record SecretAnswer(string? Value)
{
    public SecretContent? Parse() =>
        Value is null ? null : JsonSerializer.Deserialize(Value, ProtocolJson.Default.SecretContent);
}
