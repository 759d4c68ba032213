using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The settings of one environment, read and checked.</summary>
/// <param name="Network">The network to make or adopt.</param>
/// <param name="Key">The key that encrypts the tier; none for keys of AWS.</param>
/// <param name="Users">The users that the caches share; none when no cache has any.</param>
/// <param name="Caches">At least one cache, in the order of the file.</param>
/// <param name="Regions">The other regions that caches are copied to, by name.</param>
/// <param name="SmokeTest">The smoke test's own settings; none when it is switched off.</param>
/// <param name="Alarms">The settings of the alarms; none when there are none.</param>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Guard">Whether the caches are held against the last deployment.</param>
/// <param name="Tags">Tags of every resource.</param>
internal sealed record StackSettings(
    CacheNetworkArgs Network,
    KeySettings? Key,
    UserSettings? Users,
    IReadOnlyList<CacheSettings> Caches,
    IReadOnlyDictionary<string, RegionSettings> Regions,
    SmokeTestArgs? SmokeTest,
    AlarmSettings? Alarms,
    string? Profile,
    bool Guard,
    InputMap<string> Tags)
{
    /// <summary>What holds the networks against what goes into them.</summary>
    public IReadOnlyList<NetworkFit> Fits { get; init; } = [];

    /// <summary>What is doubtful about the settings.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether clients log in to a copy in the region as users.</summary>
    public bool CopiesHaveUsersIn(string region) =>
        Caches.Any(cache => cache.HasUsers && cache.Copies?.Regions.Contains(region) == true);

    /// <summary>Keys of the secrets that clients log in with; none for the key of AWS.</summary>
    public IReadOnlyList<Input<string>> SecretKeys =>
        [.. Caches.Select(cache => cache.SecretKey)
            .Append(Users is { HasSecret: true } ? Users.SecretKey : null)
            .OfType<Input<string>>()];
}
