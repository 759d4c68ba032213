using System.Collections;
using System.Globalization;

namespace CachingTier;

/// <summary>A resource as rules evaluate it: its type, its name and its inputs, under wire names.</summary>
internal sealed record RegisteredResource(
    string Type,
    string Name,
    IReadOnlyDictionary<string, object?> Inputs)
{
    /// <summary>
    /// Whether it is a cache that lets in clients without a login beside its token, which no input shows.
    /// </summary>
    public bool AcceptsNoLogin { get; init; }

    /// <summary>
    /// Whether an input is given, even if its value is not known yet. A path leads into blocks.
    /// </summary>
    public bool Has(string path) => Find(path) switch
    {
        null or "" => false,
        IDictionary map => map.Count > 0,
        IEnumerable list and not string => list.Cast<object?>().Any(),
        _ => true,
    };

    public bool IsTrue(string path) => Is<bool>(path, flag => flag);

    public bool IsText(string path, Func<string, bool> rule) => Is(path, rule);

    public bool IsNumber(string path, Func<double, bool> rule) =>
        Is<IConvertible>(
            path,
            number => number is not string && rule(number.ToDouble(CultureInfo.InvariantCulture)));

    /// <summary>The text, if there is one that is known.</summary>
    public string? Text(string path) => Find(path) as string;

    /// <summary>
    /// Whether there are as many companions as resources of this type. Which belongs to which is an id, and
    /// ids are not there before the deployment.
    /// </summary>
    public bool HasCompanion(
        IEnumerable<RegisteredResource> companions,
        ILookup<string, RegisteredResource> all) => companions.Count() >= all[Type].Count();

    // A value that is not known yet is assumed to be right.
    private bool Is<T>(string path, Func<T, bool> rule)
    {
        var value = Find(path);
        return value == Problems.SomeValue || (value is T known && rule(known));
    }

    private object? Find(string path)
    {
        object? value = Inputs;
        foreach (var part in path.Split('.'))
        {
            if (value is IReadOnlyDictionary<string, object?> block)
                value = block.GetValueOrDefault(part);
            else if (value != Problems.SomeValue)
                return null;
        }
        return value;
    }
}
