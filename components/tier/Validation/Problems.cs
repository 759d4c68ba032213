using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace CachingTier;

/// <summary>Collects everything that is wrong with one component, to report it at once.</summary>
internal sealed class Problems(string kind, string name)
{
    private readonly List<Problem> _found = [];

    public ImmutableArray<Problem> Found => [.. _found];

    public void Add(string property, string rule, object? value, string fix) =>
        _found.Add(new Problem(property, rule, Show(value), fix));

    public void Require(bool holds, string property, string rule, object? value, string fix)
    {
        if (!holds) Add(property, rule, value, fix);
    }

    /// <summary>Throws one <see cref="ResourceException"/> with every problem, or returns.</summary>
    public void ThrowIfAny(Resource? resource = null)
    {
        if (_found.Count > 0) throw new ResourceException(Message(), resource, hideStack: true);
    }

    private string Message() => _found.Count == 1
        ? $"{kind} '{name}': {_found[0]}"
        : $"{kind} '{name}' has {_found.Count} problems:\n" + string.Join("\n", _found.Select(problem => $" - {problem}"));

    private static string Show(object? value) => value switch
    {
        null => "not set",
        string text => $"'{text}'",
        IEnumerable<string> list => "[" + string.Join(", ", list.Select(item => $"'{item}'")) + "]",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
