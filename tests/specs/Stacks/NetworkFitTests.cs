using System.Collections.Immutable;
using CachingTier;
using CachingTier.Stacks;
using Pulumi;
using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

/// <summary>Everything in a network is compared with its subnets, before anything is created.</summary>
[Collection(SettingsCollection.Name)]
public sealed class NetworkFitTests
{
    private const string Small = "{cidrBlock: 10.0.0.0/25}";

    // Two zones of 11 addresses, of which the endpoint and the smoke test take one each.
    [Theory]
    [InlineData(Small, "pages: {kind: memcached, nodes: 18}")]
    [InlineData(Small, "pages: {kind: memcached, nodes: 16}, leaderboard: {kind: serverless}")]
    [InlineData("{cidrBlock: 10.0.0.0/25, zones: 3}", "pages: {kind: memcached, nodes: 27}")]
    [InlineData("{cidrBlock: 10.0.0.0/25, availabilityZones: [eu-west-1a, eu-west-1b]}",
        "pages: {kind: memcached, nodes: 3, availabilityZones: [eu-west-1a, eu-west-1a, eu-west-1a]}")]
    public async Task What_fits_is_taken(string network, string caches) =>
        Assert.NotEmpty((await RunAsync(network, caches)).Registered);

    [Rule("14.4")]
    [Theory]
    [InlineData(Small, "pages: {kind: memcached, nodes: 19}", 24, 23)]
    [InlineData(Small, "pages: {kind: memcached, nodes: 17}, leaderboard: {kind: serverless}", 24, 23)]
    [InlineData(
        "{cidrBlock: 10.0.0.0/25, interfaceEndpoints: [kms, logs]}",
        "pages: {kind: memcached, nodes: 15}",
        24,
        23)]
    [InlineData(Small, "a: {kind: memcached, nodes: 60}, b: {kind: memcached, nodes: 60}", 22, 124)]
    [InlineData(Small, "s: {kind: replication-group, availability: multi-az, shards: 2, nodeType: "
        + "cache.r7g.large, shardScaling: {max: 10}}", 24, 24)]
    [InlineData(Small, "s: {kind: replication-group, availability: multi-az, shards: 4, nodeType: "
        + "cache.r7g.large, replicaScaling: {max: 4}}", 24, 24)]
    [InlineData("{cidrBlock: 10.0.0.0/25, availabilityZones: [eu-west-1a, eu-west-1b]}",
        "pages: {kind: memcached, nodes: 10, availabilityZones: [eu-west-1a, eu-west-1a, eu-west-1a, "
            + "eu-west-1a, eu-west-1a, eu-west-1a, eu-west-1a, eu-west-1a, eu-west-1a, eu-west-1a]}",
        24, 14)]
    public async Task A_block_that_is_too_small_is_refused_with_the_size_it_needs(
        string network,
        string caches,
        int prefix,
        int addresses) => Assert.Equal(
        $"Pulumi.dev.yaml: caching-tier:network.cidrBlock must be at least a /{prefix} for the {addresses} "
        + "addresses that caches, endpoints and the smoke test take at most, but was '10.0.0.0/25'. Each "
        + "zone gets an eighth of it, in which AWS leaves 11: use a shorter prefix, or fewer nodes.",
        await FailAsync(network, caches));

    [Fact]
    public async Task The_network_of_copies_is_held_to_it_too() => Assert.Equal(
        "Pulumi.dev.yaml: caching-tier:regions.eu-central-1.network.cidrBlock must be at least a /24 for the "
        + "28 addresses that caches, endpoints and the smoke test take at most, but was '10.200.0.0/25'. "
        + "Each zone gets an eighth of it, in which AWS leaves 11: use a shorter prefix, or fewer nodes.",
        await FailAsync("{}",
            "s: {kind: replication-group, availability: multi-az, shards: 4, nodeType: cache.r7g.large, "
                + "copies: {eu-central-1: {replicas: 5}}}",
            "caching-tier:regions: {eu-central-1: {network: {cidrBlock: 10.200.0.0/25}}}"));

    [Rule("14.4")]
    [Fact]
    public async Task Adopted_subnets_that_are_too_small_are_reported_before_anything_is_in_them()
    {
        var (message, recorder) = await FailLaterAsync(
            "{vpcId: vpc-1, subnetIds: [subnet-tiny-1, subnet-tiny-2], endpointSecurityGroupId: sg-1}",
            "pages: {kind: memcached, nodes: 21}");

        Assert.Contains(
            "Pulumi.dev.yaml: caching-tier:network.subnetIds must be subnets with room for the 23 addresses "
                + "that caches, endpoints and the smoke test take at most, but was 11 in eu-west-1a and 11 "
                + "in eu-west-1b. Give larger subnets, or more of them.",
            message,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.StartsWith("aws:ec2", StringComparison.Ordinal)
                || item.Type.StartsWith("aws:elasticache/cluster", StringComparison.Ordinal));
    }

    [Rule("14.3")]
    [Theory]
    [InlineData("{}", "availabilityZones: [eu-west-1a, eu-west-1c]",
        "availabilityZones[1] must be one of the network's zones (eu-west-1a, eu-west-1b), but was "
            + "'eu-west-1c'. Add the zone to network.availabilityZones or name another.")]
    [InlineData(
        "{vpcId: vpc-1, subnetIds: [subnet-1, subnet-2], endpointSecurityGroupId: sg-1}",
        "nodeGroups: [{primaryZone: eu-west-1c}]",
        "nodeGroups[0].primaryZone must be one of the network's zones (eu-west-1a, eu-west-1b), but was "
            + "'eu-west-1c'. Adopt a subnet in the zone or name another.")]
    public async Task Zones_that_only_AWS_knows_are_looked_at_before_anything_is_made_in_them(
        string network,
        string cache,
        string message)
    {
        var (failure, recorder) = await FailLaterAsync(
            network,
            $"sessions: {{kind: replication-group, availability: multi-az, {cache}}}");

        Assert.Contains(
            $"Pulumi.dev.yaml: caching-tier:caches.sessions.{message}",
            failure,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.StartsWith("aws:ec2", StringComparison.Ordinal)
                || item.Type.StartsWith("aws:elasticache/replicationGroup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_found_then_does_not_say_that_nothing_was_deployed()
    {
        var (message, _) = await FailLaterAsync(
            "{}",
            "pages: {kind: memcached, nodes: 2, availabilityZones: [eu-west-1d, eu-west-1e]}");

        Assert.Contains(
            "Pulumi.dev.yaml has 2 problems:\n"
            + "Pulumi.dev.yaml: caching-tier:caches.pages.availabilityZones[0] must be one of the network's "
            + "zones (eu-west-1a, eu-west-1b), but was 'eu-west-1d'. Add the zone to "
            + "network.availabilityZones or name another.\nPulumi.dev.yaml: "
            + "caching-tier:caches.pages.availabilityZones[1] must be one of the network's zones "
            + "(eu-west-1a, eu-west-1b), but was 'eu-west-1e'. Add the zone to network.availabilityZones or "
            + "name another.",
            message, StringComparison.Ordinal);
    }

    [Rule("14.4")]
    [Theory]
    [InlineData(11, null, null)]
    [InlineData(5, null, "network.subnetIds have 10 free addresses, while what is not there yet takes 14 at "
        + "most: free some, or give larger subnets or more of them.")]
    [InlineData(5, "", "network.subnetIds have 10 free addresses, while what is not there yet takes 12 at "
        + "most: free some, or give larger subnets or more of them.")]
    [InlineData(5, "pages", null)]
    [InlineData(1, "pages", "network.subnetIds have 2 free addresses, while what is not there yet takes 4 "
        + "at most: free some, or give larger subnets or more of them.")]
    [InlineData(0, "pages sessions", null)]
    public async Task Free_addresses_must_suffice_for_new_resources(
        int free,
        string? deployed,
        string? doubt)
    {
        var args = new CacheNetworkArgs { VpcId = "vpc-1", SubnetIds = new[] { "subnet-1", "subnet-2" } };
        var path = new SettingPath("network");
        var fit = new NetworkFit(
            new(path, CacheNetwork.Plan("tier", args), AsksForEndpoint: null),
            [new("pages", new(Nodes: 8), []), new("sessions", new(Nodes: 4), [])],
            HasSmokeTest: true);
        IReadOnlyCollection<string>? records = deployed?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<SubnetPlace> subnets = [new("eu-west-1a", 251, free), new("eu-west-1b", 251, free)];
        string? warning = null;

        await Recorder.RunAsync(() =>
        {
            warning = FitCheck.WarningAsync(fit, subnets, () => Task.FromResult(records))
                .GetAwaiter().GetResult();
        });

        Assert.Equal(doubt, warning);
    }

    [Fact]
    public void Endpoints_need_an_address_a_zone_serverless_caches_in_three_subnets_the_smoke_test_in_all()
    {
        SubnetPlace[] subnets =
            [new("a", 251, 251), new("a", 251, 251), new("b", 251, 251), new("c", 251, 251)];

        Assert.Equal(
            4 + (2 * 3) + 3 + 4,
            new AddressNeeds(4, new Dictionary<string, int>(), 1, 2, true).SumIn(subnets));
        Assert.Equal(
            4 + (2 * 3) + 3,
            new AddressNeeds(4, new Dictionary<string, int>(), 1, 2, false).SumIn(subnets));
    }

    [Fact]
    public void A_look_up_that_cannot_tell_says_nothing() => Assert.True(
        new AddressNeeds(100, new Dictionary<string, int> { ["eu-west-1a"] = 100 }, 1, 1, true).Fit(
            [new("", null, null), new("eu-west-1b", 11, 11)]));

    private static async Task<Recorder> RunAsync(string network, string caches)
    {
        using var code = new CodeFolder();
        return await StackRun.RunAsync("dev", Settings(network, caches, code.Path));
    }

    private static async Task<string> FailAsync(string network, string caches, string others = "")
    {
        using var code = new CodeFolder();
        return await StackRun.FailAsync("dev", Settings(network, caches, code.Path, others));
    }

    private static async Task<(string Message, Recorder Recorder)> FailLaterAsync(
        string network,
        string caches)
    {
        using var code = new CodeFolder();
        var recorder = new Recorder();
        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => StackRun.RunAsync("dev", Settings(network, caches, code.Path), recorder));
        return (failure.Message, recorder);
    }

    private static Dictionary<string, string> Settings(
        string network,
        string caches,
        string code,
        string others = "") => SettingsFile.Parse($$"""
        config:
          caching-tier:profile: dev
          caching-tier:smokeTest: {codePath: '{{code}}'}
          caching-tier:network: {{network}}
          caching-tier:caches: { {{caches}} }
          {{others}}
        """);
}
