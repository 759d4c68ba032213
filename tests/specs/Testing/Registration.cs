using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Specs.Testing;

/// <summary>One resource as the engine was asked to make it.</summary>
internal sealed record Registration(string Type, string Name, ImmutableDictionary<string, object> Inputs)
{
    /// <summary>Name of the provider that it was made with; nothing for that of the package.</summary>
    public string? Provider { get; init; }

    public object? this[string input] => Inputs.GetValueOrDefault(input);

    /// <summary>Type and name on a line, then every input on one of its own.</summary>
    public string Text(params string[] without) => Text(input => !without.Contains(input));

    /// <summary>The same of some inputs.</summary>
    public string Text(Func<string, bool> isShown)
    {
        var text = new StringBuilder($"{Type} {Name}\n");
        foreach (var (key, value) in Inputs.OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            if (isShown(key))
                text.Append(CultureInfo.InvariantCulture, $"  {key}:{Lines(value)}\n");
        }

        return text.ToString();
    }

    public static string Lines(object? value) =>
        value is ImmutableArray<object?> { IsDefaultOrEmpty: false } list
            && list[0] is ImmutableDictionary<string, object?>
            ? string.Concat(list.Select(item => $"\n    - {Show(item)}"))
            : $" {Show(value)}";

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool flag => flag ? "true" : "false",
        ImmutableArray<object?> { IsDefault: true } => "[]",
        ImmutableArray<object?> list => $"[{string.Join(", ", list.Select(Show))}]",
        IEnumerable<KeyValuePair<string, object?>> map => "{" + string.Join(", ", map
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}: {Show(entry.Value)}")) + "}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
