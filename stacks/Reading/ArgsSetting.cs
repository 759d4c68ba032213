using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// The arguments of a component as the settings give them. Values of a wrong type were reported when they
/// were read.
/// </summary>
/// <param name="Map">The map; none where it is left out.</param>
/// <param name="Shape">What the map may hold.</param>
internal sealed record ArgsSetting(Setting? Map, ArgsShape Shape)
{
    /// <summary>Fills arguments with the values of the settings, over those that they have.</summary>
    public T Over<T>(T args) where T : ResourceArgs
    {
        if (Map is { IsMap: true } map)
            new ArgsReader(problems: null).Fill(args, map, Shape);
        return args;
    }

    /// <summary>Reads a map into arguments of a type.</summary>
    /// <param name="map">The map; none where it is left out.</param>
    /// <param name="args">Arguments of that type, to try the values on.</param>
    /// <param name="shape">What the map may hold.</param>
    /// <param name="problems">Gets every key and value that does not fit.</param>
    public static ArgsSetting Read(
        Setting? map,
        ResourceArgs args,
        ArgsShape shape,
        SettingsProblems problems)
    {
        if (map is { IsMap: true })
            new ArgsReader(problems).Fill(args, map, shape);
        return new ArgsSetting(map, shape);
    }
}
