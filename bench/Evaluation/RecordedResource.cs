using System.Text.Json;

namespace Bench.Evaluation;

/// <summary>A resource as a program registered it.</summary>
internal sealed record RecordedResource(string Type, string Name, JsonElement Inputs);
