using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class SecretsOverInternetTests
{
    private const string Redis = """{"sessions":{"kind":"replication-group"}}""";

    [Theory]
    [InlineData("""{"secretsManagerEndpoint":false,"natGateways":"single"}""", "")]
    [InlineData(
        """{"vpcId":"vpc-1","subnetIds":["subnet-1","subnet-2"]}""",
        ""","secretsManagerOverInternet":true""")]
    public async Task Where_a_NAT_gateway_leads_out_the_smoke_test_is_let_out(string network, string setting)
    {
        var recorder = await RunAsync(network, Redis, setting);

        Assert.Equal(
            """
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule smoke-test-internet
              cidrIpv4: 0.0.0.0/0
              description: Secrets Manager over the internet
              fromPort: 443
              ipProtocol: tcp
              securityGroupId: smoke-test-id
              toPort: 443
            """,
            recorder.Single("SecurityGroupEgressRule", "smoke-test-internet").Text("tags").TrimEnd('\n'));
        Assert.DoesNotContain(recorder.Registered, item => item.Name == "smoke-test-secretsmanager");
        Assert.Equal("1", ((IReadOnlyDictionary<string, object?>)recorder
            .Single("Invocation", "smoke-test")["triggers"]!)["deployment"]);
    }

    [Theory]
    [InlineData("""{"natGateways":"single"}""", Redis)]
    [InlineData(
        """{"secretsManagerEndpoint":false,"natGateways":"none"}""",
        """{"pages":{"kind":"memcached"}}""")]
    [InlineData(
        """{"secretsManagerEndpoint":false,"natGateways":"single"}""",
        """{"pages":{"kind":"memcached"}}""")]
    public async Task Nobody_is_let_out_without_need(string network, string caches) => Assert.DoesNotContain(
        (await RunAsync(network, caches)).Registered, item => item.Name == "smoke-test-internet");

    [Theory]
    [InlineData("Route tier-nat-1")]
    [InlineData("Route tier-nat-2")]
    [InlineData("SecurityGroupEgressRule smoke-test-internet")]
    public async Task The_test_waits_for_the_way_out(string part)
    {
        var recorder = await RunAsync(
            """{"secretsManagerEndpoint":false,"natGateways":"per-zone"}""",
            Redis,
            slow: part);

        recorder.AssertFirst(part, "Invocation smoke-test");
    }

    private static async Task<Recorder> RunAsync(
        string network,
        string caches,
        string setting = "",
        string? slow = null)
    {
        using var code = new CodeFolder();
        return await StackRun.RunAsync("dev", new()
        {
            ["caching-tier:profile"] = "dev",
            ["caching-tier:network"] = network,
            ["caching-tier:caches"] = caches,
            ["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}","deployment":"1"{{setting}}}""",
        }, new Recorder { Slow = slow });
    }
}
