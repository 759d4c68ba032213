using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

// Turns arguments into what travels: null, bool, double, string, immutable arrays and dictionaries of these.
// Secrets, assets and references become dictionaries that carry a signature, unknowns one reserved string.
internal sealed class WireWriter(bool keepReferences = true, bool referencesAreDependencies = true)
{
    public HashSet<Resource> Resources { get; } = [];

    public async Task<object?> WriteAsync(string path, object? value) => value switch
    {
        null or bool or double or string => value,
        int number => (double)number,
        InputArgs args => await MapAsync(path, await args.ToDictionaryAsync().ConfigureAwait(false))
            .ConfigureAwait(false),
        AssetOrArchive asset => await AssetAsync(path, asset).ConfigureAwait(false),
        Task => throw new InvalidOperationException(
            $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{path}"),
        IElements list => await WriteAsync(path, list.Elements).ConfigureAwait(false),
        IInput input => await WriteAsync(path, input.ToOutput()).ConfigureAwait(false),
        IUnion union => await WriteAsync(path, union.Value).ConfigureAwait(false),
        JsonElement json => JsonWire.Convert(json),
        IOutput output => await OutputAsync(path, output).ConfigureAwait(false),
        CustomResource custom => await ReferenceAsync(path, custom, custom.Id).ConfigureAwait(false),
        ComponentResource component => await ReferenceAsync(path, component, null).ConfigureAwait(false),
        IDictionary map => await MapAsync(path, map).ConfigureAwait(false),
        IList list => await ListAsync(path, list).ConfigureAwait(false),
        Enum choice when choice.GetTypeCode() == TypeCode.Int32 => (double)(int)value,
        ValueTuple => null,
        _ => await ObjectAsync(path, value).ConfigureAwait(false),
    };

    private static ImmutableDictionary<string, object?> Signed(string signature)
        => ImmutableDictionary<string, object?>.Empty.Add(WireNames.Signature, signature);

    private static bool IsDefault(IList list)
        => list.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(list)!;

    private async Task<object?> AssetAsync(string path, AssetOrArchive asset)
    {
        if (asset is InvalidAsset or InvalidArchive)
        {
            var kind = asset is Asset ? "asset" : "archive";
            throw new InvalidOperationException($"Cannot serialize invalid {kind}");
        }

        var content = await WriteAsync($"{path}.{asset.Property}", asset.Value).ConfigureAwait(false);
        return Signed(asset.Signature).Add(asset.Property, content);
    }

    private async Task<object?> OutputAsync(string path, IOutput output)
    {
        var settled = await output.SettleAsync().ConfigureAwait(false);
        Resources.UnionWith(settled.Resources);
        if (!settled.IsKnown)
        {
            return WireNames.Unknown;
        }

        var written = await WriteAsync($"{path}.id", settled.Value).ConfigureAwait(false);
        return settled.IsSecret ? Signed(WireNames.Secret).Add(WireNames.Value, written) : written;
    }

    private async Task<object?> ReferenceAsync(string path, Resource resource, Output<string>? id)
    {
        var writer = keepReferences && !referencesAreDependencies ? new WireWriter() : this;
        if (id is not null)
        {
            writer.Resources.Add(resource);
        }

        var writtenId = id is null ? null : await writer.WriteAsync($"{path}.id", id).ConfigureAwait(false);
        if (id is not null && !keepReferences)
        {
            return writtenId;
        }

        var urn = await writer.WriteAsync($"{path}.urn", resource.Urn).ConfigureAwait(false);
        if (!keepReferences)
        {
            return urn;
        }

        var reference = Signed(WireNames.Resource).Add(WireNames.Urn, urn);
        return id is null
            ? reference
            : reference.Add(WireNames.Id, writtenId is WireNames.Unknown ? "" : writtenId);
    }

    private async Task<object?> MapAsync(string path, IDictionary map)
    {
        var written = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var key in map.Keys)
        {
            if (key is not string name)
            {
                throw new InvalidOperationException(
                    $"Dictionaries are only supported with string keys:\n\t{path}");
            }

            if (await WriteAsync($"{path}.{name}", map[name]).ConfigureAwait(false) is { } value)
            {
                written[name] = value;
            }
        }

        return written.ToImmutable();
    }

    private async Task<object?> ListAsync(string path, IList list)
    {
        var written = ImmutableArray.CreateBuilder<object?>();
        for (var i = 0; !IsDefault(list) && i < list.Count; i++)
        {
            written.Add(await WriteAsync($"{path}[{i}]", list[i]).ConfigureAwait(false));
        }

        return written.ToImmutable();
    }

    private async Task<object?> ObjectAsync(string path, object value)
    {
        var type = value.GetType();
        if (type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            return EnumTypes.Unwrap(value)
                ?? throw new InvalidOperationException(
                    $"Expected {type.FullName} to have an explicit conversion operator to String or "
                        + $"Double.\n\t{path}");
        }

        if (type.GetCustomAttribute<OutputTypeAttribute>() is null)
        {
            throw new InvalidOperationException(
                $"{type.FullName} is not a supported argument type.\n\t{path}");
        }

        var written = ImmutableDictionary.CreateBuilder<string, object?>();
        const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var field in type.GetFields(Everything).Where(field => field.IsInitOnly))
        {
            var name = char.ToLowerInvariant(field.Name[0]) + field.Name[1..];
            written[name] = await WriteAsync($"{path}.{name}", field.GetValue(value)).ConfigureAwait(false);
        }

        return written.ToImmutable();
    }
}
