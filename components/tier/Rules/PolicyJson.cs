using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>
/// How policies are written as JSON. Output.JsonSerialize would look at their types again for each of them.
/// </summary>
[JsonSerializable(typeof(PolicyDocument))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class PolicyJson : JsonSerializerContext;
