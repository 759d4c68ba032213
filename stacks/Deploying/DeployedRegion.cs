using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// Another region with what its copies need: a provider, a network, a key, users, topics for
/// alarms, and a smoke test.
/// </summary>
internal sealed class DeployedRegion
{
    private readonly PlannedRegion _region;
    private readonly TierPlan _plan;
    private readonly ComponentResourceOptions _options;
    private readonly DeployedNetwork _network;
    private readonly CacheUsers? _users;

    // Alarms would go nowhere, unnoticed, if a key created elsewhere did not permit them.
    private readonly Input<string>? _ownKey;
    private readonly Input<string>? _key;

    public DeployedRegion(TierPlan plan, PlannedRegion region, NetworkFit fit, FitCheck check)
    {
        (_plan, _region) = (plan, region);
        _options = new() { Provider = RegionProvider.Create(Name) };
        if (region.MakesKey)
            _ownKey = new TierKey($"key-{Name}", plan.Key!.Create(), _options).KeyArn;
        _key = region.KeyArn is { } arn ? (Input<string>)arn : _ownKey;
        _network = DeployedNetwork.Create(fit, check, _key, _options);
        _users = region.Users is { } users ? CacheUsers.Create(users, _key, _options) : null;
    }

    public string Name => _region.Name;

    /// <summary>The region as the copies of caches take it.</summary>
    public CachePlace Place => _network.Place(_key, _users);

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
            ConnectionParameter.Create(
                new(
                    $"{copy.Cache}-{Name}",
                    ParameterNames.NameOf(_plan.Configuration, copy.Cache),
                    $"How to reach the copy of the cache {copy.Cache}"),
                copy.Connection,
                _plan,
                options);
        }

        if (_users is not null)
            ConnectionParameter.CreateUsers(_users, _plan, Name, options);

        var topics = _plan.Alarms is { } alarms
            ? new AlarmDeployment(alarms).DeployIn(_region, _ownKey, copies, _plan.Caches, _options)
            : null;
        return _region.SmokeTest is { } test ? Prove(test, copies, topics?.Critical) : null;
    }

    private Output<JsonElement> Prove(
        PlannedSmokeTest test,
        IReadOnlyList<DeployedCopy> copies,
        Output<string>? topic)
    {
        var ofUsers = _users is not null && _plan.Users is { Facts.HasSecrets: true } ? _key : null;
        return SmokeTestDeployment.Deploy(test, _network, new()
        {
            Targets = [.. copies.Select(copy =>
                SmokeTestDeployment.Target(copy.Cache, copy.Connection, copy.SecurityGroupId))],
            SecretKmsKeyIds = SmokeTestDeployment.Join(
                copies.Select(copy => copy.SecretKey).Append(ofUsers)),
            KmsKeyId = _key,
            AlarmTopicArn = topic is { } arn ? (Input<string>)arn : null,
        }, _options);
    }
}
