using System.Collections.Immutable;

namespace CachingTier;

/// <summary>A row of the table of changes, with the check that holds deployments to it.</summary>
/// <typeparam name="TChange">The settings that the check compares.</typeparam>
internal sealed record CheckedChange<TChange>(string Property, string Change, ChangeEffect Effect)
    : ChangeRow(Property, Change, Effect)
{
    /// <summary>
    /// Compares the settings; none where every change is taken, or where
    /// <see cref="ReplacingProperties"/> decides.
    /// </summary>
    public Action<TChange, Problems>? Check { get; init; }

    /// <summary>Rows of properties that change in place.</summary>
    public static IEnumerable<CheckedChange<TChange>> InPlace(params string[] properties) =>
        properties.Select(property => new CheckedChange<TChange>(property, Any, ChangeEffect.InPlace));

    /// <summary>A row of a property that replaces the resource.</summary>
    public static CheckedChange<TChange> Replaced(
        string property,
        string change,
        string rules = "") =>
        new(property, change, ChangeEffect.Replaced)
        {
            Rules = rules,
            Instead = AnotherCache,
        };

    /// <summary>The row of what decides about the other changes of a deployment.</summary>
    public static CheckedChange<TChange> ApplyImmediately() =>
        new("applyImmediately", Any, ChangeEffect.NoEffect)
        {
            Rules = "5.20",
            Instead = "It decides about the other changes of its deployment.",
        };

    /// <summary>The checks of rows, each once, in the order of the rows.</summary>
    public static ImmutableArray<Action<TChange, Problems>> ChecksOf(
        ImmutableArray<CheckedChange<TChange>> rows) =>
        [.. rows.Select(row => row.Check).OfType<Action<TChange, Problems>>().Distinct()];
}
