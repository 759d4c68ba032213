using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// Fills a component's arguments from a map of the settings file. Its keys are the wire names of the
/// arguments, so that a new argument is a new setting at once. Arguments inside arguments are maps inside the
/// map.
/// </summary>
/// <param name="problems">Gets every key and value that does not fit; none where that is reported
/// already.</param>
internal sealed class ArgsReader(SettingsProblems? problems)
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<(string Name, PropertyInfo Property)>>
        Inputs = new();

    /// <summary>Fills arguments from a map.</summary>
    public void Fill(ResourceArgs args, Setting map, ArgsShape shape)
    {
        var inputs = WireNames(args.GetType(), shape);
        foreach (var setting in map.Entries.Where(setting => !shape.Others.Contains(setting.Name)))
        {
            if (shape.Owned.Contains(setting.Name))
            {
                problems?.Add(setting.Path, "left out", setting.Shown, "The stack sets it.");
            }
            else if (!inputs.TryGetValue(setting.Name, out var property))
            {
                problems?.Add(setting.Path, $"a setting of {shape.What}", "unknown",
                    Advice(setting.Name, inputs, shape));
            }
            else if (ReadValue(setting, property.PropertyType, shape) is { } value)
            {
                property.SetValue(args, Over(property.GetValue(args), value));
            }
        }
    }

    private object? ReadValue(Setting setting, Type type, ArgsShape shape, bool isEntry = false)
    {
        if (InputType.Item(type) is { } item && setting.Value.ValueKind == JsonValueKind.Array)
            return ReadList(setting, type, item, shape);
        if (InputType.Value(type) is { } entry && setting.IsMap)
            return ReadMap(setting, type, entry, shape);
        if (InputType.IsArgs(type) && setting.IsMap)
            return ReadArgs(setting, type, shape);
        if (SettingValue.TryRead(setting.Value, InputType.Single(type), isEntry, out var read))
            return InputType.Wrap(read, type);
        problems?.Add(
            setting.Path,
            SettingValue.Rule(type),
            setting.Shown,
            SettingValue.Fix(setting.Value, type));
        return null;
    }

    private object? ReadList(Setting list, Type type, Type item, ArgsShape shape)
    {
        var items = list.Items.Select(each => ReadValue(each, item, shape)).ToList();
        return items.Contains(null) ? null : InputType.WrapList(items!, type);
    }

    private object? ReadMap(Setting map, Type type, Type value, ArgsShape shape)
    {
        var values = map.Entries.ToDictionary(
            entry => entry.Name,
            entry => ReadValue(entry, value, shape, isEntry: true));
        return values.ContainsValue(null) ? null : InputType.WrapMap(values!, type);
    }

    private object ReadArgs(Setting map, Type type, ArgsShape shape)
    {
        var args = (ResourceArgs)Activator.CreateInstance(InputType.Single(type))!;
        var steps = map.Path.Steps;
        var what = map.Name.StartsWith('[') ? $"{steps[^2]}{map.Name}" : map.Name;
        Fill(args, map, shape.Under(map.Name, what));
        return InputType.Wrap(args, type);
    }

    private static string Advice(string key, Dictionary<string, PropertyInfo> inputs, ArgsShape shape)
    {
        if (shape.Moved.TryGetValue(key, out var path))
            return $"It is {path} now.";
        return Nearest.Advice(key, inputs.Keys.Union(shape.Others.Where(other => !other.Contains('.'))));
    }

    // A map adds to the one that is there; anything else takes its place.
    private static object Over(object? before, object value) =>
        before is InputMap<string> first && value is InputMap<string> second
            ? InputMap<string>.Merge(first, second)
            : value;

    private static Dictionary<string, PropertyInfo> WireNames(Type args, ArgsShape shape) =>
        Inputs.GetOrAdd(args, FindInputs)
            .Where(input => !shape.Owned.Contains(input.Name))
            .ToDictionary(input => input.Name, input => input.Property);

    private static ImmutableArray<(string Name, PropertyInfo Property)> FindInputs(Type args) =>
    [
        .. from property in args.GetProperties()
           let name = WireName(property)
           where name is not null
           select (name, property),
    ];

    // The name is not readable on the attribute itself.
    private static string? WireName(PropertyInfo property) => property.GetCustomAttributesData()
        .FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute))
        ?.ConstructorArguments[0].Value as string;
}
