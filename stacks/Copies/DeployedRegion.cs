using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Another region with what its copies need: a provider, a network, a key, users and who is told of alarms.</summary>
internal sealed class DeployedRegion
{
    private readonly string _name;
    private readonly string? _topicArn;
    private readonly StackSettings _settings;
    private readonly ComponentResourceOptions _options;
    private readonly Input<string>? _ownKey;

    public DeployedRegion(string name, RegionSettings region, StackSettings settings)
    {
        (_name, _topicArn, _settings) = (name, region.TopicArn, settings);
        _options = new() { Provider = RegionProvider.Create(name) };
        var makesKey = region.Key is null && settings.Key is { IsCreated: true };
        _ownKey = makesKey ? settings.Key!.DeployIn(name, _options) : null;
        Key = region.Key ?? _ownKey;
        if (Key is not null) region.Network!.KmsKeyId ??= Key;
        Network = new CacheNetwork($"tier-{name}", region.Network!, _options);
        Users = settings.CopiesHaveUsersIn(name)
            ? settings.Users?.DeployIn(name, CacheSettings.NeedRedis(settings.Caches), Key, _options)
            : null;
    }

    public CacheNetwork Network { get; }

    /// <summary>Key of what is in the region; none for keys of AWS.</summary>
    public Input<string>? Key { get; }

    public CacheUsers? Users { get; }

    /// <summary>Makes what every copy has beside itself: a parameter with its connection, and alarms.</summary>
    public void Complete(IReadOnlyList<DeployedCopy> copies)
    {
        var options = new CustomResourceOptions { Provider = _options.Provider };
        foreach (var copy in copies)
            ConnectionParameter.Publish(
                $"{copy.Cache}-{_name}", copy.Cache, $"How to reach the copy of the cache {copy.Cache}", copy.Connection, _settings.Tags, options);
        _settings.Alarms?.DeployIn(_name, _topicArn, _ownKey, copies, _settings.Tags, _options);
    }
}
