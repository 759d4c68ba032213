using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace Bench.Evaluation;

/// <summary>The resources of recorded tiers, registered one by one without a component.</summary>
internal static class RawProgram
{
    public static void Register(int tiers, string recording)
    {
        var resources = JsonSerializer.Deserialize<RecordedResource[]>(File.ReadAllText(recording))!
            .Select(resource => (resource.Type, resource.Name, Args: ArgsOf(resource)))
            .ToLookup(resource => resource.Name.StartsWith(TierProgram.Prefix, StringComparison.Ordinal));
        foreach (var (type, name, args) in resources[false])
            _ = new CustomResource(type, name, args, options: null);
        for (var tier = 0; tier < tiers; tier++)
        {
            // The recording is of the tier 0.
            foreach (var (type, name, args) in resources[true])
            {
                var suffix = name[(TierProgram.Prefix.Length + 1)..];
                _ = new CustomResource(type, $"{TierProgram.Prefix}{tier}{suffix}", args, options: null);
            }
        }
    }

    private static DictionaryResourceArgs ArgsOf(RecordedResource resource) =>
        new((ImmutableDictionary<string, object?>)Read(resource.Inputs)!);

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject()
            .ToImmutableDictionary(member => member.Name, member => Read(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(Read).ToImmutableArray(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Null => null,
        _ => value.GetBoolean(),
    };
}
