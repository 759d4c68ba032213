using System.Collections.Immutable;
using Map = System.Collections.Immutable.ImmutableDictionary<string, object?>;

namespace Pulumi.Serialization;

// Reads back what WireWriter wrote. One unknown or secret part makes the whole unknown or secret.
internal static class WireReader
{
    public static Settled<object?> Read(object? wire)
    {
        var isSecret = false;
        while (wire is Map secret && Signature(secret) == WireNames.Secret)
        {
            isSecret = true;
            wire = secret.TryGetValue(WireNames.Value, out var value)
                ? value
                : throw new InvalidOperationException("Secrets must have a field called 'value'");
        }

        var settled = ReadPlain(wire);
        return settled with { IsSecret = isSecret || settled.IsSecret };
    }

    // What mocks are shown: nothing that is null or not wholly known.
    public static ImmutableDictionary<string, object> KnownValues(Map wire)
        => wire
            .Select(member => (member.Key, Settled: Read(member.Value)))
            .Where(member => member.Settled is { IsKnown: true, Value: not null })
            .ToImmutableDictionary(member => member.Key, member => member.Settled.Value!);

    public static bool HasUnknown(object? wire) => wire switch
    {
        string text => text == WireNames.Unknown,
        ImmutableArray<object?> list => list.Any(HasUnknown),
        Map map => map.Values.Any(HasUnknown),
        _ => false,
    };

    private static Settled<object?> ReadPlain(object? wire) => wire switch
    {
        WireNames.Unknown => Settled.Unknown<object?>(),
        ImmutableArray<object?> list => ReadList(list),
        Map map when Signature(map) is WireNames.Asset or WireNames.Archive
            => Settled.Known<object?>(AssetReader.Read(map)),
        Map map when Signature(map) == WireNames.Resource
            => Settled.Known<object?>(ResourceReader.Read(map)),
        Map map => ReadMap(map),
        _ => Settled.Known(wire),
    };

    private static Settled<object?> ReadList(ImmutableArray<object?> list)
    {
        var parts = list.Select(Read).ToList();
        return Whole(parts.Select(part => part.Value).ToImmutableArray(), parts);
    }

    private static Settled<object?> ReadMap(Map map)
    {
        var parts = map
            .Where(member => !member.Key.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(member => member.Key, member => Read(member.Value));
        return Whole(parts.ToImmutableDictionary(part => part.Key, part => part.Value.Value), parts.Values);
    }

    private static Settled<object?> Whole(object value, IReadOnlyCollection<Settled<object?>> parts)
        => new(
            value,
            parts.All(part => part.IsKnown),
            parts.Any(part => part.IsSecret),
            [.. parts.SelectMany(part => part.Resources)]);

    private static string? Signature(Map map) => map.GetValueOrDefault(WireNames.Signature) as string;
}
