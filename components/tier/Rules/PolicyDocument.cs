using System.Text.Json;
using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>An IAM policy.</summary>
internal sealed record PolicyDocument(IReadOnlyList<Statement> Statement)
{
    [JsonPropertyOrder(-1)]
    public string Version { get; } = "2012-10-17";

    /// <summary>The policy as AWS takes it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PolicyJson.Default.PolicyDocument);
}
