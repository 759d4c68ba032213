using System.Collections.Immutable;

namespace CachingTier;

/// <summary>
/// What one or more rules demand of a type of resource, and which profiles do not meet them.
/// </summary>
internal sealed record Demand
{
    private static readonly ImmutableDictionary<string, string> Nothing = ImmutableDictionary<string, string>
        .Empty;

    /// <summary>Ids of the rules.</summary>
    public required ImmutableArray<string> Ids { get; init; }

    public required string Text { get; init; }

    public required string On { get; init; }

    public required string Property { get; init; }

    /// <summary>Which resources of the type are meant.</summary>
    public Func<RegisteredResource, bool> For { get; init; } = _ => true;

    /// <summary>Whether a resource meets it, among all resources of the stack by their types.</summary>
    public required Func<RegisteredResource, ILookup<string, RegisteredResource>, bool> Holds { get; init; }

    /// <summary>Whether only the regulated profile answers for it.</summary>
    public bool Regulated { get; init; }

    /// <summary>Profiles that do not meet it, each with the reason.</summary>
    public ImmutableDictionary<string, string> Waived { get; init; } = Nothing;

    /// <summary>
    /// Why a resource that was given other settings does not meet it, if they say so themselves.
    /// </summary>
    public Func<RegisteredResource, string?> Excuse { get; init; } = _ => null;

    public bool IsAskedOf(string profile) => !Regulated || profile == Profile.Regulated.Name;

    public static ImmutableDictionary<string, string> Dev(string reason) =>
        Nothing.Add(Profile.Dev.Name, reason);

    public static ImmutableDictionary<string, string> InRegulated(string reason) =>
        Nothing.Add(Profile.Regulated.Name, reason);

    public static ImmutableDictionary<string, string> Everywhere(string reason) =>
        Dev(reason).Add(Profile.Production.Name, reason).Add(Profile.Regulated.Name, reason);
}
