using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>An IAM policy.</summary>
internal sealed record PolicyDocument(IReadOnlyList<Statement> Statement)
{
    [JsonPropertyOrder(-1)]
    public string Version { get; } = "2012-10-17";
}
