using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>A user of the settings file.</summary>
/// <param name="Name">Name of the user.</param>
/// <param name="Path">Where it is set.</param>
/// <param name="Args">Its arguments.</param>
internal sealed record UserSettings(string Name, SettingPath Path, ArgsSetting Args)
{
    public static readonly ArgsShape Shape = new("a user") { Owned = ["name"] };

    /// <summary>Reads the map of users.</summary>
    public static ImmutableArray<UserSettings> ReadAll(Setting? users, SettingsProblems problems) =>
        users is null ? [] : [.. users.Entries.Select(user => Read(user, problems))];

    private static UserSettings Read(Setting user, SettingsProblems problems)
    {
        if (!user.IsMap)
        {
            problems.Add(
                user.Path,
                "a map of user settings",
                user.Shown,
                "Write it like {access: read-write}.");
        }

        return new(user.Name, user.Path, ArgsSetting.Read(user, new CacheUserArgs(), Shape, problems));
    }
}
