using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// Fills a component's arguments from a map of the settings file whose keys are the wire names of the
/// arguments, so that a new argument is a new setting at once. Arguments inside arguments are maps inside the
/// map.
/// </summary>
/// <param name="problems">Gets every key and value that does not fit.</param>
internal sealed class ArgsReader(SettingsProblems problems)
{
    /// <summary>Reads a map into the arguments.</summary>
    /// <param name="settings">The map.</param>
    /// <param name="key">Where the map is in the file.</param>
    /// <param name="args">Gets the values.</param>
    /// <param name="what">What the keys are settings of: "a network".</param>
    /// <param name="owned">Arguments that the stack sets itself.</param>
    /// <param name="others">Keys of the map that are no arguments.</param>
    public void Read(
        JsonElement settings,
        string key,
        ResourceArgs args,
        string what,
        string[] owned,
        params string[] others)
    {
        var inputs = args.GetType().GetProperties()
            .Select(property => (Property: property, Name: WireName(property)))
            .Where(input => input.Name is not null && !owned.Contains(input.Name))
            .ToDictionary(input => input.Name!, input => input.Property);
        foreach (var setting in settings.EnumerateObject().Where(setting => !others.Contains(setting.Name)))
        {
            var path = $"{key}.{setting.Name}";
            if (owned.Contains(setting.Name))
            {
                problems.Add(path, "left out", SettingValue.Show(setting.Value), "The stack sets it.");
            }
            else if (!inputs.TryGetValue(setting.Name, out var property))
            {
                problems.Add(path, $"a setting of {what}", "unknown",
                    RenamedKeys.Advice(setting.Name, inputs.Keys)
                        ?? Nearest.Advice(setting.Name, inputs.Keys.Union(others)));
            }
            else if (ReadValue(
                setting.Value,
                property.PropertyType,
                path,
                Below(setting.Name, owned),
                Below(setting.Name, others)) is { } value)
            {
                property.SetValue(args, Over(property.GetValue(args), value));
            }
        }
    }

    private object? ReadValue(
        JsonElement value, Type type, string path, string[] owned, string[] others, bool isEntry = false)
    {
        if (InputType.Item(type) is { } item
            && value.ValueKind == JsonValueKind.Array)
        {
            return ReadList(value, type, item, path);
        }

        if (InputType.Value(type) is { } entry
            && value.ValueKind == JsonValueKind.Object)
        {
            return ReadMap(value, type, entry, path);
        }

        if (InputType.IsArgs(type)
            && value.ValueKind == JsonValueKind.Object)
        {
            return ReadArgs(value, type, path, owned, others);
        }

        if (SettingValue.TryRead(value, InputType.Single(type), isEntry, out var read))
        {
            return InputType.Wrap(
            read,
            type);
        }

        problems.Add(path, SettingValue.Rule(type), SettingValue.Show(value), SettingValue.Fix(value, type));
        return null;
    }

    private object? ReadList(JsonElement list, Type type, Type item, string path)
    {
        var items = list.EnumerateArray()
            .Select((each, index) => ReadValue(each, item, $"{path}[{index}]", [], []))
            .ToList();
        return items.Contains(null) ? null : InputType.WrapList(items!, type);
    }

    private object? ReadMap(JsonElement map, Type type, Type value, string path)
    {
        var values = map.EnumerateObject()
            .ToDictionary(
                entry => entry.Name,
                entry => ReadValue(entry.Value, value, $"{path}.{entry.Name}", [], [], isEntry: true));
        return values.ContainsValue(null) ? null : InputType.WrapMap(values!, type);
    }

    private object ReadArgs(JsonElement map, Type type, string path, string[] owned, string[] others)
    {
        var args = (ResourceArgs)Activator.CreateInstance(InputType.Single(type))!;
        var name = path[(path.LastIndexOf('.') + 1)..];
        Read(map, path, args, name, owned, others);
        return InputType.Wrap(args, type);
    }

    // Names of what is inside an argument have its name in front.
    private static string[] Below(string name, string[] keys) =>
    [
        .. keys.Where(key => key.StartsWith($"{name}.", StringComparison.Ordinal))
            .Select(key => key[(name.Length + 1)..]),
    ];

    // A map adds to the one that is there; anything else takes its place.
    private static object Over(object? before, object value) =>
        before is InputMap<string> first && value is InputMap<string> second ?
            InputMap<string>.Merge(first, second) :
            value;

    // The name is not readable on the attribute itself.
    private static string? WireName(PropertyInfo property) => property.GetCustomAttributesData()
        .FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute))
        ?.ConstructorArguments[0].Value as string;
}
