using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// The caches of one environment, as its settings describe them: network, caches, their alarms, and the test
/// that proves them.
/// </summary>
public sealed class CachingStack : Stack
{
    private const string SettingsOutput = "settings";

    /// <summary>Reads the settings of the stack and deploys what they describe.</summary>
    /// <exception cref="RunException">The settings are wrong; the message lists all that is.</exception>
    public CachingStack() : this(new Compliance(), new ReplacementGuard())
    {
    }

    private CachingStack(Compliance compliance, ReplacementGuard guard)
        : base(new StackOptions { ResourceTransformations = { compliance.Observe, guard.Observe } })
    {
        var settings = SettingsReader.Read();
        foreach (var warning in settings.Warnings)
            DeploymentWarnings.Warn(warning);
        if (settings.Guard)
            Guard(guard, settings);
        if (settings.Key?.Deploy() is { } key)
            Encrypt(settings, key);
        var network = new CacheNetwork("tier", settings.Network);
        var users = settings.Users?.Deploy();
        var caches = settings.Caches.Select(cache => cache.Deploy(network, users)).ToList();
        foreach (var cache in caches)
        {
            ConnectionParameter.Publish(
                cache.Name,
                cache.Name,
                $"How to reach the cache {cache.Name}",
                cache.Connection,
                settings.Tags);
        }

        var regions = settings.Regions.Select(
            region => new DeployedRegion(region.Key, region.Value, settings)).ToDictionary(region =>
                region.Name);
        var copies = settings.Caches.SelectMany(cache => cache.DeployCopies(regions)).ToList();

        var alarms = settings.Alarms?.Deploy(caches, settings.Tags);
        settings.Alarms?.Draw(caches, copies);
        if (alarms is not null && settings.SmokeTest is { AlarmTopicArn: null })
        {
            settings.SmokeTest
            .AlarmTopicArn = alarms;
        }

        VpcId = network.VpcId;
        Caches = Output.All(caches.Select(cache => cache.Connection)).Apply(connections => caches
            .Zip(connections)
            .ToImmutableSortedDictionary(
                pair => pair.First.Name,
                pair => pair.Second,
                StringComparer.Ordinal));
        Copies = ByCache(copies);
        SmokeTest = settings.SmokeTest is { } test
            ? Prove(test, settings, network, caches).Apply(report => (JsonElement?)report)
            : Output.Create((JsonElement?)null);
        SmokeTestsOfCopies = ByRegion(regions.Values.Select(region => (region.Name,
            region.Complete([.. copies.Where(copy => copy.Region == region.Name)]))).ToList());
        Waivers = compliance.Waivers(settings.Profile);
        Settings = guard.Settings;
    }

    /// <summary>Connection of each cache by name.</summary>
    [Output("caches")]
    public Output<ImmutableSortedDictionary<string, CacheConnection>> Caches { get; private set; }

    /// <summary>Connection of each copy, by cache and region.</summary>
    [Output("copies")]
    public Output<ImmutableSortedDictionary<string,
        ImmutableSortedDictionary<string, CacheConnection>>> Copies
    { get; private set; }

    /// <summary>Report of the smoke test beside the caches; none when it is switched off.</summary>
    [Output("smokeTest")]
    public Output<JsonElement?> SmokeTest { get; private set; }

    /// <summary>Report of the smoke test in each region with copies; none when it is switched off.</summary>
    [Output("smokeTestsOfCopies")]
    public Output<ImmutableSortedDictionary<string, JsonElement>> SmokeTestsOfCopies { get; private set; }

    /// <summary>Id of the VPC of the caches.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>
    /// Rules of Security Hub, Control Tower, cdk-nag and others that a resource does not meet, each with the
    /// reason.
    /// </summary>
    [Output("waivers")]
    public Output<ImmutableArray<Waiver>> Waivers { get; private set; }

    /// <summary>
    /// What each cache is made of, for the next deployment to tell which change would replace one or skip a
    /// stage.
    /// </summary>
    [Output(SettingsOutput)]
    public Output<DeployedSettings> Settings { get; private set; }

    // Where a setting names a key of its own, that one stays.
    private static void Encrypt(StackSettings settings, Input<string> key)
    {
        settings.Network.KmsKeyId ??= key;
        settings.Users?.Encrypt(key);
        foreach (var cache in settings.Caches)
            cache.Encrypt(key);
        if (settings.SmokeTest is { } test)
            test.KmsKeyId ??= key;
        // Alarms would go nowhere, and nobody would hear of it, if a key made elsewhere did not let them in.
        if (settings.Key is { IsCreated: true })
            settings.Alarms?.Encrypt(key);
    }

    private static void Guard(ReplacementGuard guard, StackSettings settings)
    {
        foreach (var fit in settings.Fits)
            fit.FindDeployedAsync = guard.FindDeployedCachesAsync;
        guard.Compare(new GuardOptions
        {
            Profile = settings.Profile,
            OutputName = SettingsOutput,
            AllowReplacement = settings.Caches
                .SelectMany(cache => (cache.Copies?.Regions.Select(cache.Copies.NameIn) ?? [])
                    .Prepend(cache.Name)
                    .Select(name => (Name: name, cache.AllowReplacement)))
                .ToImmutableDictionary(cache => cache.Name, cache => cache.AllowReplacement),
        });
    }

    private static Output<ImmutableSortedDictionary<string,
        ImmutableSortedDictionary<string, CacheConnection>>> ByCache(List<DeployedCopy> copies) =>
        Output.All(copies.Select(copy => copy.Connection)).Apply(connections => copies
            .Zip(connections)
            .GroupBy(pair => pair.First.Cache)
            .ToImmutableSortedDictionary(
                cache => cache.Key,
                cache => cache.ToImmutableSortedDictionary(
                    pair => pair.First.Region,
                    pair => pair.Second,
                    StringComparer.Ordinal),
                StringComparer.Ordinal));

    private static Output<ImmutableSortedDictionary<string, JsonElement>> ByRegion(
        List<(string Region, Output<JsonElement>? Report)> tests)
    {
        var run = tests.Where(test => test.Report is not null).ToList();
        return Output.All(run.Select(test => test.Report!)).Apply(reports => run
            .Zip(reports)
            .ToImmutableSortedDictionary(
                pair => pair.First.Region,
                pair => pair.Second,
                StringComparer.Ordinal));
    }

    private static Output<JsonElement> Prove(
        SmokeTestArgs args, StackSettings settings, CacheNetwork network, List<DeployedCache> caches)
    {
        args.Targets = [.. caches.Select(
            cache => RegionProof.Target(cache.Name, cache.Connection, cache.SecurityGroupId))];
        return RegionProof.Deploy(
            "smoke-test",
            args,
            network,
            CacheNetwork.HasEndpoint(settings.Network),
            settings.SecretKeys);
    }
}
