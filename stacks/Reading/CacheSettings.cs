using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>A cache of the settings file.</summary>
/// <param name="Name">Name of the cache.</param>
/// <param name="Path">Where it is set.</param>
/// <param name="Form">What its kind may hold.</param>
/// <param name="Args">Its arguments.</param>
internal sealed record CacheSettings(string Name, SettingPath Path, CacheForm Form, ArgsSetting Args)
{
    /// <summary>Whether it keeps a user of its own in a stack with users; none where left out.</summary>
    public Setting? OwnUser { get; init; }

    /// <summary>Inputs that may replace the cache.</summary>
    public ImmutableArray<string> AllowReplacement { get; init; } = [];

    /// <summary>What is different about its alarms; null for the alarms of every cache.</summary>
    public SwitchedSettings<CacheAlarmSettings>? Alarms { get; init; }

    /// <summary>Its copies in other regions; nothing where it is not to be copied.</summary>
    public ImmutableArray<CopySettings>? Copies { get; init; }

    /// <summary>Whether its copies go to its engine and major version.</summary>
    public bool UpgradesCopies { get; init; }
}
