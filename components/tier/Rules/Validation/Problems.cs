using System.Collections.Immutable;
using System.Globalization;
using CachingTier.Contract;
using Pulumi;

namespace CachingTier;

/// <summary>Collects everything that is wrong with one component, to report it at once.</summary>
internal sealed class Problems(string kind, string name, string path = "")
{
    /// <summary>Represents a value that is given but not known yet.</summary>
    public static readonly object SomeValue = new GivenValue();

    private const int LongWarning = 2_000;

    private readonly List<Problem> _found = [];
    private readonly List<string> _warnings = [];

    public ImmutableArray<Problem> Found => [.. _found];

    /// <summary>Everything doubtful in one text; nothing when there is none.</summary>
    public string? Warning => Text(_warnings, "warnings");

    /// <summary>Everything wrong in one text; nothing when there is none.</summary>
    public string? Message => Text(_found, "problems");

    public void Add(string property, string rule, object? value, string fix) =>
        _found.Add(new Problem(path + property, rule, Show(value), fix));

    /// <summary>Adds what was found under an argument, with its path in front.</summary>
    public void AddAll(string path, IEnumerable<Problem> found) =>
        _found.AddRange(found.Select(problem => problem with { Property = $"{path}.{problem.Property}" }));

    public void Require(bool holds, string property, string rule, object? value, string fix)
    {
        if (!holds)
            Add(property, rule, value, fix);
    }

    /// <summary>Adds something that works but is rarely meant.</summary>
    public void Warn(string sentence)
    {
        sentence = Quoted.OneLine(sentence, LongWarning);
        // What is read again may be doubtful again.
        if (!_warnings.Contains(sentence))
            _warnings.Add(sentence);
    }

    /// <summary>An empty collection for the same component.</summary>
    public Problems CreateEmpty() => new(kind, name, path);

    /// <summary>An empty collection for an argument of the component that has arguments itself.</summary>
    public Problems CreateUnder(string argument) => new(kind, name, $"{path}{argument}.");

    /// <summary>Adds everything of another collection as it is.</summary>
    public void AddAll(Problems others)
    {
        _found.AddRange(others._found);
        foreach (var warning in others._warnings)
            Warn(warning);
    }

    /// <summary>Throws one <see cref="ResourceException"/> with every problem, or returns.</summary>
    public void ThrowIfAny(Resource? resource = null)
    {
        if (Message is { } message)
            throw new ResourceException(message, resource, hideStack: true);
    }

    private string? Text<T>(List<T> items, string plural) => items.Count switch
    {
        0 => null,
        1 => $"{kind} {Quoted.Text(name)}: {items[0]}",
        _ => $"{kind} {Quoted.Text(name)} has {items.Count} {plural}:\n"
            + string.Join("\n", items.Select(item => $" - {item}")),
    };

    private static string Show(object? value) => value switch
    {
        null => "not set",
        string text => Quoted.Text(text),
        IEnumerable<string> list => "[" + string.Join(", ", list.Select(Quoted.Text)) + "]",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private sealed class GivenValue
    {
        public override string ToString() => "given";
    }
}
