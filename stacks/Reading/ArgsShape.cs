using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>Which keys a map of settings has beside the arguments that it is read into.</summary>
/// <param name="What">What the keys are settings of: "a network".</param>
internal sealed record ArgsShape(string What)
{
    /// <summary>Arguments that the stack sets itself, with their paths.</summary>
    public ImmutableArray<string> Owned { get; init; } = [];

    /// <summary>Keys of the map that are no arguments, with their paths.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Paths of the arguments that other keys became, by these.</summary>
    public ImmutableDictionary<string, string> Moved { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>The shape of arguments inside the arguments.</summary>
    /// <param name="argument">Name of the argument that has them.</param>
    /// <param name="what">What their keys are settings of.</param>
    public ArgsShape Under(string argument, string what) => new(what)
    {
        Owned = [.. Inside(Owned, argument)],
        Others = [.. Inside(Others, argument)],
    };

    private static IEnumerable<string> Inside(ImmutableArray<string> paths, string argument) =>
        from path in paths
        where path.StartsWith($"{argument}.", StringComparison.Ordinal)
        select path[(argument.Length + 1)..];
}
