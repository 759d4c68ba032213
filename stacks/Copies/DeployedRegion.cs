using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// Another region with what its copies need: a provider, a network, a key, users, who is told of alarms, and
/// a smoke test.
/// </summary>
internal sealed class DeployedRegion
{
    private readonly RegionSettings _region;
    private readonly StackSettings _settings;
    private readonly ComponentResourceOptions _options;
    private readonly Input<string>? _ownKey;

    public DeployedRegion(string name, RegionSettings region, StackSettings settings)
    {
        (Name, _region, _settings) = (name, region, settings);
        _options = new() { Provider = RegionProvider.Create(name) };
        var makesKey = region.Key is null && settings.Key is { IsCreated: true };
        _ownKey = makesKey ? settings.Key!.DeployIn(name, _options) : null;
        Key = region.Key ?? _ownKey;
        if (Key is not null)
            region.Network!.KmsKeyId ??= Key;
        Network = new CacheNetwork($"tier-{name}", region.Network!, _options);
        Users = settings.CopiesHaveUsersIn(name)
            ? settings.Users?.DeployIn(name, Key, _options)
            : null;
    }

    public string Name { get; }

    public CacheNetwork Network { get; }

    /// <summary>Key of what is in the region; none for keys of AWS.</summary>
    public Input<string>? Key { get; }

    public CacheUsers? Users { get; }

    /// <summary>
    /// Makes what every copy has beside itself: a parameter with its connection, alarms, and the smoke test
    /// of the region.
    /// </summary>
    /// <returns>The report of the smoke test; nothing when it is switched off.</returns>
    public Output<JsonElement>? Complete(IReadOnlyList<DeployedCopy> copies)
    {
        var options = new CustomResourceOptions { Provider = _options.Provider };
        foreach (var copy in copies)
        {
            ConnectionParameter.Publish(
                $"{copy.Cache}-{Name}", copy.Cache, $"How to reach the copy of the cache {copy.Cache}", copy
                    .Connection, _settings.Tags, options);
        }

        var topic = _settings.Alarms?
            .DeployIn(Name, _region.Existing, _ownKey, copies, _settings.Tags, _options);
        return _region.SmokeTest is { } test ? Prove(test, copies, topic) : null;
    }

    private Output<JsonElement> Prove(
        SmokeTestArgs test,
        IReadOnlyList<DeployedCopy> copies,
        Output<string>? topic)
    {
        test.Targets = [.. copies.Select(
            copy => RegionProof.Target(copy.Cache, copy.Connection, copy.SecurityGroupId))];
        if (Key is not null)
            test.KmsKeyId = Key;
        if (topic is not null)
            test.AlarmTopicArn = topic;
        else if (_region.SmokeTestTopicArn is { } existing)
            test.AlarmTopicArn = existing;
        var ofUsers = Users is not null && _settings.Users is { HasSecret: true } ? Key : null;
        return RegionProof.Deploy(
            $"smoke-test-{Name}",
            test,
            Network,
            CacheNetwork.HasEndpoint(_region.Network!),
            [.. copies.Select(copy => copy.SecretKey).Append(ofUsers).OfType<Input<string>>()],
            _options);
    }
}
