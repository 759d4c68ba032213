using System.Text.Json.Nodes;

namespace CachingTier.Local.Settings;

/// <summary>A value that was read.</summary>
/// <param name="Value">The value; none for null.</param>
/// <param name="Size">How many characters and values it has, with its aliases written out.</param>
/// <param name="Depth">How many maps and lists it has inside each other.</param>
internal sealed record YamlPart(JsonNode? Value, int Size, int Depth);
