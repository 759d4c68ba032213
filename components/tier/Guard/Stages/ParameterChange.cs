using System.Collections.Immutable;

namespace CachingTier;

/// <summary>The parameters of a cache as deployed and as wanted.</summary>
internal sealed class ParameterChange(
    ImmutableSortedDictionary<string, string>? deployed,
    ImmutableSortedDictionary<string, string>? wanted)
{
    // What cluster mode sets changes with the mode.
    private const string Derived = "cluster-enabled";

    /// <summary>Every parameter that is another one, or given or left out; in the order of names.</summary>
    public ImmutableArray<(string Name, string? From, string? To)> Changed { get; } =
        deployed is null || wanted is null
            ? []
            : [
                .. deployed.Keys.Union(wanted.Keys)
                    .Where(name => name != Derived)
                    .Order(StringComparer.Ordinal)
                    .Select(name => (name, deployed.GetValueOrDefault(name), wanted.GetValueOrDefault(name)))
                    .Where(parameter => parameter.Item2 != parameter.Item3),
            ];

    /// <summary>Refuses the change of a parameter.</summary>
    public static void Refuse(
        (string Name, string? From, string? To) parameter,
        string fix,
        Problems problems) => problems.Add(
            $"parameters.{parameter.Name}",
            parameter.From is null ? "left out as it is deployed" : $"'{parameter.From}' as it is deployed",
            parameter.To,
            fix);
}
