using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>One statement of an IAM policy.</summary>
internal sealed record Statement(
    string Effect,
    string[] Action,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string[]? Resource = null,
    [property: JsonIgnore(
        Condition = JsonIgnoreCondition.WhenWritingNull)] Dictionary<string, string>? Principal = null,
    [property: JsonIgnore(
        Condition = JsonIgnoreCondition.WhenWritingNull)] Dictionary<string,
        Dictionary<string, object>>? Condition = null);
