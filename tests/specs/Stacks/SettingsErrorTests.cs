using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class SettingsErrorTests
{
    [Fact]
    public async Task Ten_mistakes_are_ten_problems_in_one_message()
    {
        var message = await FailAsync(
            """
            config:
              caching-tier:profil: dev
              caching-tier:profile: develop
              caching-tier:network:
                zones: 9
                cidrBlok: 10.0.0.0/16
              caching-tier:caches:
                sessions:
                  kind: replication-group
                  replica: 1
                  replicas: 9
                pages:
                  kind: memcache
                Leaderboard:
                  kind: serverless
                carts:
                  kind: memcached
                  engineVersion: 1.6
                  vpcId: vpc-1
              caching-tier:smokeTest: false
            """);

        Assert.Equal(
            """
            Pulumi.dev.yaml has 10 problems, so nothing was deployed:
            Pulumi.dev.yaml: caching-tier:profil must be a setting of the caching tier, but was unknown. \
                Did you mean 'profile'?
            Pulumi.dev.yaml: caching-tier:profile must be 'dev', 'production' or 'regulated', \
                but was 'develop'. Leave it out for production.
            Pulumi.dev.yaml: caching-tier:network.cidrBlok must be a setting of a network, but was unknown. \
                Did you mean 'cidrBlock'?
            Pulumi.dev.yaml: caching-tier:network.zones must be between 2 and 6, but was 9. \
                Caches fail over between zones; no region has more than six.
            Pulumi.dev.yaml: caching-tier:caches.sessions.replica must be a setting of a replication-group \
                cache, but was unknown. Did you mean 'replicas'?
            Pulumi.dev.yaml: caching-tier:caches.sessions.replicas must be between 0 and 5, but was 9. \
                It counts the replicas of each shard.
            Pulumi.dev.yaml: caching-tier:caches.pages.kind must be 'replication-group', \
                'memcached' or 'serverless', but was 'memcache'. Did you mean 'memcached'?
            Pulumi.dev.yaml: caching-tier:caches.Leaderboard must be 1 to 32 lowercase letters, \
                digits and single hyphens that start with a letter, but was 'Leaderboard'. \
                It begins the ids of the cache, which have 40 characters, and Pulumi appends eight to it.
            Pulumi.dev.yaml: caching-tier:caches.carts.engineVersion must be a text, but was 1.6. \
                Put it in quotes.
            Pulumi.dev.yaml: caching-tier:caches.carts.vpcId must be left out, but was 'vpc-1'. \
                The stack sets it.
            """.Unfold(),
            message);
    }

    [Theory]
    [InlineData("caches", "", "caches must be a map of at least one cache, but was ''. Write it like "
        + "{sessions: {kind: replication-group}}.")]
    [InlineData("caches", "{}", "caches must be a map of at least one cache, but was empty. Write it like "
        + "{sessions: {kind: replication-group}}.")]
    [InlineData("caches", "sessions", "caches must be a map of at least one cache, but was 'sessions'. "
        + "Write it like {sessions: {kind: replication-group}}.")]
    [InlineData(
        "caches",
        """{"pages":5}""",
        "caches.pages must be a map of cache settings, but was 5. Write it like {kind: replication-group}.")]
    [InlineData("caches", """{"pages":{}}""",
        "caches.pages.kind must be 'replication-group', 'memcached' or 'serverless', but was not set. "
            + "Say which cache it is.")]
    [InlineData("caches", """{"pages":{"kind":["memcached"]}}""",
        "caches.pages.kind must be 'replication-group', 'memcached' or 'serverless', but was a list. "
            + "Say which cache it is.")]
    [InlineData("caches", """{"pages":{"kind":"varnish"}}""",
        "caches.pages.kind must be 'replication-group', 'memcached' or 'serverless', but was 'varnish'. "
            + "Choose from memcached, replication-group, serverless.")]
    [InlineData(
        "caches",
        """{"pages":{"kind":"memcached","nodes":"two"}}""",
        "caches.pages.nodes must be a whole number, but was 'two'. Write digits, without quotes.")]
    [InlineData(
        "caches",
        """{"pages":{"kind":"memcached","nodes":2.5}}""",
        "caches.pages.nodes must be a whole number, but was 2.5. Write digits, without quotes.")]
    [InlineData(
        "caches",
        """{"pages":{"kind":"memcached","nodes":null}}""",
        "caches.pages.nodes must be a whole number, but was not set. Write digits, without quotes.")]
    [InlineData("caches", """{"pages":{"kind":"memcached","applyImmediately":"yes"}}""",
        "caches.pages.applyImmediately must be true or false, but was 'yes'. "
            + "Write true or false, without quotes.")]
    [InlineData(
        "caches",
        """{"pages":{"kind":"memcached","nodeType":["cache.t4g.micro"]}}""",
        "caches.pages.nodeType must be a text, but was a list. Put one text there.")]
    [InlineData(
        "caches",
        """{"pages":{"kind":"memcached","parameters":["a"]}}""",
        "caches.pages.parameters must be a map of texts, but was a list. Write it like {key: text}.")]
    [InlineData(
        "caches",
        """{"pages":{"kind":"memcached","tags":{"ratio":0.5}}}""",
        "caches.pages.tags.ratio must be a text, but was 0.5. Put it in quotes.")]
    [InlineData(
        "network",
        "big",
        "network must be a map of network settings, but was 'big'. Write it like {zones: 2}.")]
    [InlineData(
        "network",
        """{"availabilityZones":"eu-west-1a"}""",
        "network.availabilityZones must be a list of texts, but was 'eu-west-1a'. Write it like [one, two].")]
    [InlineData(
        "network",
        """{"profile":"dev"}""",
        "network.profile must be left out, but was 'dev'. The stack sets it.")]
    [InlineData("smokeTest", "maybe", "smokeTest must be true, false or a map of smoke test settings, but "
        + "was 'maybe'. Leave it out to run the test.")]
    [InlineData(
        "smoketest",
        "false",
        "smoketest must be a setting of the caching tier, but was unknown. Did you mean 'smokeTest'?")]
    public async Task A_mistake_is_named_with_its_fix(string key, string value, string message)
    {
        using var code = new CodeFolder();
        var config = new Dictionary<string, string>
        {
            ["caching-tier:caches"] = """{"pages":{"kind":"memcached"}}""",
            ["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}"}""",
        };
        config[$"caching-tier:{key}"] = value;

        Assert.Equal($"Pulumi.dev.yaml: caching-tier:{message}", await StackRun.FailAsync("dev", config));
    }

    [Rule("14.3", "14.9")]
    [Theory]
    [InlineData("""{"networkType":"dual_stack"}""", "{}",
        "networkType must be 'ipv4' in a network of that type, but was 'dual_stack'. Set "
            + "network.networkType to 'dual_stack' too.")]
    [InlineData("""{"networkType":"ipv6"}""", """{"networkType":"dual_stack"}""",
        "networkType must be 'ipv4' or 'dual_stack' in a network of that type, but was 'ipv6'. Adopt subnets "
            + "that have IPv6 addresses only and set network.networkType to 'ipv6', or take 'dual_stack'.")]
    [InlineData("""{"networkType":"ipv6"}""", "{}",
        "networkType must be 'ipv4' in a network of that type, but was 'ipv6'. Adopt subnets that have IPv6 "
            + "addresses only and set network.networkType to 'ipv6', or take 'dual_stack'.")]
    [InlineData(
        """{"availabilityZones":["eu-west-1a","eu-west-1c"]}""",
        """{"availabilityZones":["eu-west-1a","eu-west-1b"]}""",
        "availabilityZones[1] must be one of the network's zones (eu-west-1a, eu-west-1b), but was "
            + "'eu-west-1c'. Add the zone to network.availabilityZones or name another.")]
    [InlineData(
        """{"nodeGroups":[{"primaryZone":"eu-west-1a","replicaZones":["eu-west-1c"]}]}""",
        """{"availabilityZones":["eu-west-1a","eu-west-1b"]}""",
        "nodeGroups[0].replicaZones[0] must be one of the network's zones (eu-west-1a, eu-west-1b), but was "
            + "'eu-west-1c'. Add the zone to network.availabilityZones or name another.")]
    public async Task A_cache_that_does_not_fit_its_network_is_an_error(
        string cache,
        string network,
        string message)
    {
        using var code = new CodeFolder();

        Assert.Equal(
            $"Pulumi.dev.yaml: caching-tier:caches.sessions.{message}",
            await StackRun.FailAsync("dev", new()
            {
                ["caching-tier:network"] = network,
                ["caching-tier:caches"] =
                    $$"""{"sessions":{"kind":"replication-group","replicas":1,{{cache[1..]}}}""",
                ["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}"}""",
            }));
    }

    [Rule("14.9")]
    [Fact]
    public async Task No_smoke_test_runs_without_ipv4()
    {
        using var code = new CodeFolder();

        Assert.Equal(
            "Pulumi.dev.yaml has 2 problems, so nothing was deployed:\n"
            + "Pulumi.dev.yaml: caching-tier:caches.pages.networkType must be 'ipv6' in a network of that "
            + "type, but was not set. Its subnets have IPv6 addresses only.\nPulumi.dev.yaml: "
            + "caching-tier:smokeTest must be false in a network of type 'ipv6', but was on. Lambda runs in "
            + "no subnet without IPv4 addresses.",
            await StackRun.FailAsync("dev", new()
            {
                ["caching-tier:network"] =
                    """
                    {"vpcId":"vpc-1","subnetIds":["subnet-ipv6-1","subnet-ipv6-2"],"networkType":"ipv6"}
                    """,
                ["caching-tier:caches"] = """{"pages":{"kind":"memcached"}}""",
                ["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}"}""",
            }));
    }

    [Fact]
    public async Task A_cache_of_another_kind_that_does_not_fit_its_network_is_an_error()
    {
        using var code = new CodeFolder();

        Assert.Equal(
            """
            Pulumi.dev.yaml has 2 problems, so nothing was deployed:
            Pulumi.dev.yaml: caching-tier:caches.pages.availabilityZones[1] must be one of the network's \
                zones (eu-west-1a, eu-west-1b), but was 'eu-west-1c'. \
                Add the zone to network.availabilityZones or name another.
            Pulumi.dev.yaml: caching-tier:caches.leaderboard.networkType must be 'ipv4' in a network of \
                that type, but was 'dual_stack'. Set network.networkType to 'dual_stack' too.
            """.Unfold(),
            await StackRun.FailAsync("dev", new()
            {
                ["caching-tier:network"] = """{"availabilityZones":["eu-west-1a","eu-west-1b"]}""",
                ["caching-tier:caches"] =
                    """
                    {"pages":{"kind":"memcached","availabilityZones":["eu-west-1a","eu-west-1c"]},
                        "leaderboard":{"kind":"serverless","networkType":"dual_stack"}}
                    """,
                ["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}"}""",
            }));
    }

    [Fact]
    public async Task Settings_without_caches_are_an_error() => Assert.Equal(
        "Pulumi.qa.yaml: caching-tier:caches must be a map of at least one cache, but was not set. Write it "
            + "like {sessions: {kind: replication-group}}.",
        await StackRun.FailAsync("qa", new() { ["caching-tier:smokeTest"] = "false" }));

    [Fact]
    public async Task A_smoke_test_without_its_files_says_how_to_get_them() => Assert.Equal(
        "Pulumi.dev.yaml: caching-tier:smokeTest.codePath must be a folder with SmokeTest.dll, but was "
            + "'/nowhere'. Build the program: the package CachingTier puts the folder smoketest beside it.",
        await StackRun.FailAsync("dev", new()
        {
            ["caching-tier:caches"] = """{"pages":{"kind":"memcached"}}""",
            ["caching-tier:smokeTest"] = """{"codePath":"/nowhere"}""",
        }));

    [Theory]
    [InlineData("""{"secretsManagerEndpoint":false}""", "false")]
    [InlineData("""{"vpcId":"vpc-1","subnetIds":["subnet-1"]}""", "not set")]
    [InlineData(
        """{"secretsManagerEndpoint":false,"natGateways":"single"}""",
        "false",
        ""","secretsManagerOverInternet":false""")]
    public async Task A_smoke_test_that_cannot_read_a_secret_is_an_error(
        string network,
        string value,
        string setting = "")
    {
        using var code = new CodeFolder();

        var message = await StackRun.FailAsync("dev", new()
        {
            ["caching-tier:network"] = network,
            ["caching-tier:caches"] = """{"sessions":{"kind":"replication-group"}}""",
            ["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}"{{setting}}}""",
        });

        Assert.Equal(
            "Pulumi.dev.yaml: caching-tier:network.secretsManagerEndpoint must be true for the smoke test "
            + $"to log in to a cache, but was {value}. 'sessions' has a secret: set it, name the endpoint's "
            + "endpointSecurityGroupId in an adopted VPC, set smokeTest.secretsManagerOverInternet where a "
            + "NAT gateway leads out, or set smokeTest to false.",
            message);
    }

    [Fact]
    public async Task A_way_over_the_internet_beside_an_endpoint_is_an_error()
    {
        using var code = new CodeFolder();

        Assert.Equal(
            "Pulumi.dev.yaml: caching-tier:smokeTest.secretsManagerOverInternet must be left out where there "
            + "is an endpoint of Secrets Manager, but was true. The function uses the endpoint: remove it.",
            await StackRun.FailAsync("dev", new()
            {
                ["caching-tier:caches"] = """{"sessions":{"kind":"replication-group"}}""",
                ["caching-tier:smokeTest"] =
                    $$"""{"codePath":"{{code.Path}}","secretsManagerOverInternet":true}""",
            }));
    }

    private static Task<string> FailAsync(string yaml) => StackRun.FailAsync("dev", SettingsFile.Parse(yaml));
}
