using System.Collections.Immutable;
using System.Globalization;

namespace CachingTier.Stacks;

/// <summary>Where a value is in the settings file: keys of maps and indexes of lists.</summary>
internal sealed class SettingPath
{
    private readonly ImmutableArray<string> _steps;

    /// <summary>The path of a key of the project.</summary>
    public SettingPath(string key) : this([key])
    {
    }

    private SettingPath(ImmutableArray<string> steps) => _steps = steps;

    /// <summary>The keys, and the places of lists as in <c>[0]</c>, from the outside in.</summary>
    public IReadOnlyList<string> Steps => _steps;

    /// <summary>The innermost key or place.</summary>
    public string Last => _steps[^1];

    /// <summary>The path of a key of the map at this path.</summary>
    public SettingPath this[string key] => new(_steps.Add(key));

    /// <summary>The path of an item of the list at this path.</summary>
    public SettingPath this[int index] =>
        new(_steps.Add(string.Create(CultureInfo.InvariantCulture, $"[{index}]")));

    /// <summary>The path behind this one that has the steps of another.</summary>
    public SettingPath Join(IEnumerable<string> steps) => new(_steps.AddRange(steps));

    /// <summary>Parses the path of an argument, as <see cref="Problem.Property"/> writes it.</summary>
    public static SettingPath Parse(string property) =>
        new([.. property.Replace("[", ".[", StringComparison.Ordinal).Split('.')]);

    public override string ToString() =>
        string.Join('.', _steps).Replace(".[", "[", StringComparison.Ordinal);
}
