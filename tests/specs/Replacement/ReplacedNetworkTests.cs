using System.Collections.Immutable;
using CachingTier;
using Pulumi;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Replacement;

/// <summary>What another network does to the caches in it, said once by the network's own setting.</summary>
[Collection(SettingsCollection.Name)]
public sealed class ReplacedNetworkTests
{
    private const string Caches =
        """
        {"sessions":{"kind":"replication-group"},"pages":{"kind":"memcached"},
            "leaderboard":{"kind":"serverless"}}
        """;

    private const string Adopted = """{"vpcId":"vpc-1","subnetIds":["subnet-1","subnet-2"]}""";

    private const string Moved =
        "The change replaces the VPC, and with it 'leaderboard' and 'pages' and 'sessions' by empty caches. "
        + "Keep the value, or deploy another stack with it and move the clients there; to lose what they "
        + "hold, add 'subnetIds' to allowReplacement of 'leaderboard' and 'subnetGroupName' to "
        + "allowReplacement of 'pages' and 'sessions'.";

    [Theory]
    [InlineData(
        "{}",
        """{"cidrBlock":"10.1.0.0/16"}""",
        "cidrBlock must be '10.0.0.0/16' as it is deployed, but was '10.1.0.0/16'.")]
    [InlineData(
        """{"zones":2,"cidrBlock":"10.1.0.0/16"}""",
        "{}",
        "cidrBlock must be '10.1.0.0/16' as it is deployed, but was '10.0.0.0/16'.")]
    [InlineData("{}", Adopted, "vpcId must be left out as it is deployed, but was 'vpc-1'.")]
    [InlineData(Adopted, "{}", "vpcId must be 'vpc-1' as it is deployed, but was not set.")]
    [InlineData(
        Adopted,
        """{"vpcId":"vpc-2","subnetIds":["subnet-foreign1","subnet-foreign2"]}""",
        "vpcId must be 'vpc-1' as it is deployed, but was 'vpc-2'.")]
    public async Task Another_vpc_is_refused_before_anything_is_touched(
        string before,
        string after,
        string problem)
    {
        var (message, recorder) = await Deployments.FailAsync(Settings(before), Settings(after));

        Assert.Equal($"CacheNetwork 'tier': {problem} {Moved}{Deployments.Older}", message);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Name.StartsWith("tier", StringComparison.Ordinal));
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.StartsWith("aws:elasticache/", StringComparison.Ordinal)
                && item.Name is "sessions" or "pages" or "leaderboard");
    }

    [Fact]
    public async Task A_preview_says_so_too()
    {
        var recorder = Deployments.After(await Deployments.RecordAsync(Settings("{}")));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StackRun.RunAsync(
            Deployments.Stack, Settings("""{"cidrBlock":"10.1.0.0/16"}"""), recorder.Mocks, preview: true));

        Assert.Equal(
            "CacheNetwork 'tier': cidrBlock must be '10.0.0.0/16' as it is deployed, but was '10.1.0.0/16'. "
                + $"{Moved}{Deployments.Older}",
            failure.Message);
    }

    [Theory]
    [InlineData("""{"zones":3}""", """{"zones":2}""", "zones must be 3 as it is deployed, but was 2.")]
    [InlineData("""{"zones":2}""", """{"zones":3}""", "zones must be 2 as it is deployed, but was 3.")]
    [InlineData("""{"zones":2}""", """{"availabilityZones":["eu-west-1a","eu-west-1b","eu-west-1c"]}""",
        "availabilityZones must be ['eu-west-1a', 'eu-west-1b'] as it is deployed, but was ['eu-west-1a', "
            + "'eu-west-1b', 'eu-west-1c'].")]
    [InlineData(Adopted, """{"vpcId":"vpc-1","subnetIds":["subnet-1","subnet-2","subnet-3"]}""",
        "subnetIds must be ['subnet-1', 'subnet-2'] as it is deployed, but was ['subnet-1', 'subnet-2', "
            + "'subnet-3'].")]
    public async Task Other_subnets_replace_serverless_caches(string before, string after, string problem)
    {
        var (message, _) = await Deployments.FailAsync(Settings(before), Settings(after));

        Assert.Equal(
            $"CacheNetwork 'tier': {problem} The change replaces 'leaderboard' by an empty cache. Keep the "
            + "value, or deploy another stack with it and move the clients there; to lose what it holds, "
            + "add 'subnetIds' to allowReplacement of 'leaderboard'."
            + Deployments.Older,
            message);
    }

    [Theory]
    [InlineData("""{"zones":3}""", """{"zones":3,"natGateways":"single","networkType":"dual_stack"}""")]
    [InlineData("""{"zones":3}""", """{"availabilityZones":["eu-west-1a","eu-west-1b","eu-west-1c"]}""")]
    [InlineData(
        """{"availabilityZones":["eu-west-1a","eu-west-1b"],"natGateways":"per-zone"}""",
        """{"zones":2}""")]
    [InlineData(Adopted, """{"vpcId":"vpc-1","subnetIds":["subnet-2","subnet-1"]}""")]
    public async Task What_leaves_the_subnets_alone_deploys(string before, string after) =>
        (await Deployments.DeployAsync(Settings(before), Settings(after))).Single(
            "elasticache/serverlessCache:ServerlessCache",
            "leaderboard");

    [Fact]
    public async Task Caches_that_may_be_replaced_move()
    {
        const string caches =
            """
            {"sessions":{"kind":"replication-group","allowReplacement":["subnetGroupName"]},
                "pages":{"kind":"memcached","allowReplacement":["subnetGroupName"]},
                "leaderboard":{"kind":"serverless","allowReplacement":["subnetIds"]}}
            """;
        var recorder = await Deployments.DeployAsync(
            Settings("{}"),
            Settings("""{"cidrBlock":"10.1.0.0/16"}""", caches));

        Assert.Equal("10.1.0.0/16", recorder.Single("ec2/vpc:Vpc", "tier")["cidrBlock"]);
    }

    [Fact]
    public async Task Another_zone_in_the_place_of_one_is_refused()
    {
        var (message, _) = await Deployments.FailAsync(
            Settings("""{"availabilityZones":["eu-west-1a","eu-west-1b"]}"""),
            Settings("""{"availabilityZones":["eu-west-1a","eu-west-1c"]}"""));

        Assert.Equal(
            "CacheNetwork 'tier': availabilityZones[1] must be 'eu-west-1b' as it is deployed, but was "
            + "'eu-west-1c'. The change replaces the subnet, whose block AWS gives to no second one: keep "
            + "the zones and their order, and add others at the end."
            + Deployments.Older,
            message);
    }

    [Fact]
    public void A_zone_that_nodes_are_asked_for_stays()
    {
        var problems = Check(
            Zones("a, b, c"),
            new() { CountsZones = true, AvailabilityZones = List("a, b"), CidrBlock = "10.0.0.0/16" });

        Assert.Equal(
            "CacheNetwork 'tier': zones must be 3 as it is deployed, but was 2. AWS removes no subnet that "
            + "nodes are in, and nodes of 'asked' are asked to be in c: keep the value.",
            problems.Message);
        Assert.Null(problems.Warning);
    }

    [Theory]
    [InlineData("one, two", "CacheNetwork 'tier': AWS removes no subnet that nodes are in: the deployment "
        + "fails when any of 'anywhere' and 'asked' are in three.")]
    [InlineData("one, two, three, four", null)]
    [InlineData("one, two, ?", null)]
    public void A_subnet_that_nodes_may_be_in_is_a_warning(string after, string? warning)
    {
        var problems = Check(
            Zones("a, b, b") with { CidrBlock = default },
            new()
            {
                VpcId = "vpc-1",
                SubnetIds = after.Contains('?', StringComparison.Ordinal)
                    ? Recorded<ImmutableArray<string>>.Unknown
                    : List(after),
            });

        Assert.Empty(problems.Found);
        Assert.Equal(warning, problems.Warning);
    }

    [Theory]
    [InlineData("one", "'pages'")]
    [InlineData("other", null)]
    public async Task A_cache_with_a_subnet_group_of_its_own_is_in_the_network_of_the_subnets(
        string subnets,
        string? replaced)
    {
        object? kept = null;
        await Recorder.RunAsync(
            () => Program(null, "10.0.0.0/16", subnets).Settings.Apply(settings => kept = settings));

        Task Deploy() => Recorder.RunAsync(() => Program(kept, "10.1.0.0/16", subnets));

        if (replaced is null)
        {
            await Deploy();
        }
        else
        {
            Assert.Contains($"The change replaces the VPC, and with it {replaced} by an empty cache.",
                (await Assert.ThrowsAnyAsync<Exception>(Deploy)).Message);
        }
    }

    private static ReplacementGuard Program(object? recorded, string cidrBlock, string subnets)
    {
        var guard = new ReplacementGuard();
        guard.Compare(new() { Deployed = Output.Create(recorded) });
        var options = new ComponentResourceOptions { ResourceTransformations = [guard.Observe] };
        var one = new CacheNetwork("one", new() { CidrBlock = cidrBlock }, options);
        var other = new CacheNetwork("other", new(), options);
        var network = subnets == "one" ? one : other;
        _ = new MemcachedCluster(
            "pages",
            new() { VpcId = network.VpcId, SubnetIds = network.SubnetIds },
            options);
        return guard;
    }

    private static NetworkRecord Zones(string zones) => new()
    {
        CidrBlock = "10.0.0.0/16",
        VpcId = "vpc-1",
        SubnetIds = List("one, two, three"),
        AvailabilityZones = List(zones),
    };

    private static Problems Check(NetworkRecord deployed, WantedNetwork wanted) => new NetworkCheck(deployed,
    [
        new("anywhere", new MemcachedRecord(), []),
        new(
            "asked",
            new ReplicationGroupRecord { Inputs = new() { PreferredCacheClusterAzs = List("a, c") } },
            []),
    ]).Check("tier", wanted);

    private static ImmutableArray<string> List(string items) => [.. items.Split(", ")];

    private static Dictionary<string, string> Settings(string network, string caches = Caches) =>
        new(Deployments.Settings(caches)) { ["caching-tier:network"] = network };
}
