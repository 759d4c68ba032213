namespace CachingTier.Stacks;

/// <summary>
/// Where the arguments of a component are set: most under their own names, the items of a list under the keys
/// of a map of the settings.
/// </summary>
/// <param name="At">Where the component is set, whose name is the key itself.</param>
internal sealed record SettingsMap(SettingPath At)
{
    private const string NameOfComponent = "name";

    /// <summary>The list of arguments that is a map in the settings; none for most components.</summary>
    public MappedList? List { get; init; }

    /// <summary>The argument whose own arguments are set beside it; none for most components.</summary>
    public string? Beside { get; init; }

    /// <summary>The path of the setting that a problem of the component is about.</summary>
    public SettingPath PathOf(Problem problem)
    {
        var property = SettingPath.Parse(problem.Property).Steps;
        if (property is [NameOfComponent])
            return At;
        if (property.Count > 1 && property[0] == Beside)
            return At.Join(property.Skip(1));
        if (List is not { } list || property[0] != list.Argument)
            return At.Join(property);
        if (property.Count == 1)
            return list.At;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (property[1] == new SettingPath(list.Argument)[i].Last)
            {
                var item = list.At[list.Items[i]];
                return property.Count == 3 && property[2] == list.Key ? item : item.Join(property.Skip(2));
            }
        }
        return list.At;
    }
}
