using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>The settings of one stack as they are written: every type right, no rule applied.</summary>
internal sealed record TierSettings
{
    /// <summary>Where they come from.</summary>
    public required StackConfiguration Configuration { get; init; }

    /// <summary>Name of the profile; none for production.</summary>
    public required string? Profile { get; init; }

    /// <summary>The network to make or adopt.</summary>
    public required ArgsSetting Network { get; init; }

    /// <summary>The key that encrypts the tier.</summary>
    public required KeySettings Key { get; init; }

    /// <summary>The users that the caches share.</summary>
    public required ImmutableArray<UserSettings> Users { get; init; }

    /// <summary>The caches, in the order of the file.</summary>
    public required ImmutableArray<CacheSettings> Caches { get; init; }

    /// <summary>What is set for other regions.</summary>
    public required ImmutableArray<RegionSettings> Regions { get; init; }

    /// <summary>When and how the smoke test runs.</summary>
    public required SwitchedSettings<ArgsSetting> SmokeTest { get; init; }

    /// <summary>The alarms of the caches.</summary>
    public required SwitchedSettings<AlarmSettings> Alarms { get; init; }

    /// <summary>What the account may have in a region.</summary>
    public required QuotaSettings Quotas { get; init; }

    /// <summary>Whether the caches are compared with the last deployment.</summary>
    public required bool Guard { get; init; }
}
