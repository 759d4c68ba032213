namespace CachingTier.Stacks;

/// <summary>A list of arguments that is a map in the settings.</summary>
/// <param name="Argument">Name of the list.</param>
/// <param name="Key">The argument of an item that is its key in the map.</param>
/// <param name="At">Where the map is.</param>
/// <param name="Items">The keys of the items, in the order of the list.</param>
internal sealed record MappedList(string Argument, string Key, SettingPath At, IReadOnlyList<string> Items);
