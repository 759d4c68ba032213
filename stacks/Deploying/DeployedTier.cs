using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Registers what a plan describes.</summary>
internal sealed class DeployedTier
{
    private readonly TierPlan _plan;
    private readonly FitCheck _check;

    public DeployedTier(TierPlan plan, FitCheck check)
    {
        (_plan, _check) = (plan, check);
        var key = CreateKey();
        var fits = plan.Fits.ToList();
        var network = DeployedNetwork.Create(fits[0], check, key);
        var users = plan.Users is { } planned ? CacheUsers.Create(planned.Facts, key) : null;
        var caches = new CacheDeployment(network.Place(key, users));
        Caches = [.. plan.Caches.Select(caches.Deploy)];
        foreach (var cache in Caches)
        {
            ConnectionParameter.Create(
                new(
                    cache.Name,
                    ParameterNames.NameOf(plan.Configuration, cache.Name),
                    $"How to reach the cache {cache.Name}"),
                cache.Connection,
                plan);
        }

        if (users is not null)
            ConnectionParameter.CreateUsers(users, plan);

        var regions = plan.Regions.Zip(fits.Skip(1), Create).ToDictionary(region => region.Name);
        Copies = DeployCopies(regions);
        var topics = DeployAlarms(key);
        VpcId = network.Network.VpcId;
        SmokeTest = plan.SmokeTest is { } test ? Prove(test, network, key, topics?.Critical) : null;
        SmokeTestsOfCopies = [.. ProveCopies(regions.Values)];
    }

    public ImmutableArray<DeployedCache> Caches { get; }

    public ImmutableArray<DeployedCopy> Copies { get; }

    public Output<string> VpcId { get; }

    /// <summary>Report of the smoke test; none when it is switched off.</summary>
    public Output<JsonElement>? SmokeTest { get; }

    /// <summary>Reports of the smoke tests in other regions; none when they are switched off.</summary>
    public ImmutableArray<(string Region, Output<JsonElement> Report)> SmokeTestsOfCopies { get; }

    private DeployedRegion Create(PlannedRegion region, NetworkFit fit) => new(_plan, region, fit, _check);

    private Input<string>? CreateKey() => _plan.Key switch
    {
        null => null,
        { Arn: { } arn } => arn,
        var key => new TierKey("key", key.Create()).KeyArn,
    };

    private ImmutableArray<DeployedCopy> DeployCopies(IReadOnlyDictionary<string, DeployedRegion> regions)
    {
        var copies = new CopyDeployment(regions);
        return
        [
            .. _plan.Caches.Zip(Caches)
                .Where(cache => !cache.First.Copies.IsEmpty)
                .SelectMany(cache => copies.Deploy(cache.First, cache.Second.ReplicationGroup!)),
        ];
    }

    private AlarmTopics? DeployAlarms(Input<string>? key)
    {
        if (_plan.Alarms is not { } alarms)
            return null;
        var deployment = new AlarmDeployment(alarms);
        // Alarms would go nowhere, unnoticed, if a key created elsewhere did not permit them.
        var topics = deployment.Deploy(
            _plan.Key is { IsCreated: true } ? key : null,
            _plan.Caches.Zip(Caches));
        deployment.Draw(Caches, Copies);
        return topics;
    }

    private Output<JsonElement> Prove(
        PlannedSmokeTest test,
        DeployedNetwork network,
        Input<string>? key,
        Output<string>? topic)
    {
        var ofUsers = _plan.Users is { Facts.HasSecrets: true } ? key : null;
        return SmokeTestDeployment.Deploy(test, network, new()
        {
            Targets = [.. Caches.Select(cache =>
                SmokeTestDeployment.Target(cache.Name, cache.Connection, cache.SecurityGroupId))],
            SecretKmsKeyIds = SmokeTestDeployment.Join(
                Caches.Select(cache => cache.SecretKey).Append(ofUsers)),
            KmsKeyId = key,
            AlarmTopicArn = topic is { } arn ? (Input<string>)arn : null,
        });
    }

    private IEnumerable<(string Region, Output<JsonElement> Report)> ProveCopies(
        IEnumerable<DeployedRegion> regions)
    {
        foreach (var region in regions)
        {
            if (region.Complete([.. Copies.Where(copy => copy.Region == region.Name)]) is { } report)
                yield return (region.Name, report);
        }
    }
}
