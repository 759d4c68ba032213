using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class CachingStackPropertyTests
{
    internal static readonly string[] Untaggable =
    [
        "Dashboard", "FunctionEventInvokeConfig", "Invocation", "QueuePolicy", "RolePolicy",
        "RouteTableAssociation", "Schedule",
        "SecretVersion", "TopicPolicy",
    ];

    [Rule("14.6")]
    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Every_stack_is_private_and_tagged(string stack)
    {
        var recorder = await StackRun.RunFileAsync(stack);

        var all = recorder.Text();
        Assert.DoesNotContain("0.0.0.0/0", all, StringComparison.Ordinal);
        Assert.DoesNotContain("::/0", all, StringComparison.Ordinal);
        Assert.DoesNotContain("mapPublicIpOnLaunch: true", all, StringComparison.Ordinal);
        Assert.DoesNotContain("internetGateway", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("natGateway", all, StringComparison.OrdinalIgnoreCase);
        var taggable = recorder.Registered.Where(item =>
            item.Type.StartsWith("aws:", StringComparison.Ordinal)
                && !Untaggable.Contains(item.Type.Split(':')[^1]));
        Assert.All(taggable, item => Assert.Contains(
            $"project: caching-tier, stack: {stack}",
            Tags(item),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_token_is_in_the_secret_and_the_cache_and_nowhere_else()
    {
        var recorder = await StackRun.RunFileAsync("dev");

        var holders = recorder.Registered
            .Where(item => item.Text().Contains("token-of-sessions", StringComparison.Ordinal));
        Assert.Equal(
            ["aws:elasticache/replicationGroup:ReplicationGroup",
                "aws:secretsmanager/secretVersion:SecretVersion"],
            holders.Select(item => item.Type));
    }

    [Fact]
    public async Task The_test_waits_for_the_secret_it_reads()
    {
        var recorder = await StackRun.RunFileAsync("dev");

        var order = recorder.InOrder.Select(item => item.Type).ToList();
        Assert.InRange(
            order.IndexOf("aws:secretsmanager/secretVersion:SecretVersion"),
            0,
            order.IndexOf("aws:lambda/invocation:Invocation"));
    }

    [Fact]
    public async Task An_adopted_network_gets_no_vpc()
    {
        var recorder = await StackRun.RunFileAsync("dev", config => config["caching-tier:network"] =
            """
            {"vpcId":"vpc-1","subnetIds":["subnet-1","subnet-2"],"endpointSecurityGroupId":"sg-endpoint"}
            """);

        Assert.DoesNotContain("aws:ec2/vpc", recorder.Names(), StringComparison.Ordinal);
        var egress = recorder.Single("SecurityGroupEgressRule", "smoke-test-secretsmanager");
        Assert.Equal("sg-endpoint", egress["referencedSecurityGroupId"]);
        Assert.Equal("vpc-1", recorder.Single("SecurityGroup", "sessions-access")["vpcId"]);
    }

    [Fact]
    public async Task The_smoke_test_can_be_switched_off()
    {
        var recorder = await StackRun.RunFileAsync(
            "dev",
            config => config["caching-tier:smokeTest"] = "false");

        Assert.DoesNotContain("smoke-test", recorder.Names(), StringComparison.Ordinal);
        Assert.DoesNotContain("aws:lambda", recorder.Names(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_of_a_cache_is_on_its_resources()
    {
        var recorder = await StackRun.RunFileAsync("dev", config => config["caching-tier:caches"] =
            """{"sessions":{"kind":"replication-group","tags":{"team":"web","profile":"own"}}}""");

        Assert.Contains("{Name: sessions, profile: own, project: caching-tier, stack: dev, team: web}",
            Tags(recorder.Single("ReplicationGroup", "sessions")), StringComparison.Ordinal);
    }

    private static string Tags(Registration item) =>
        item.Text().Split('\n').Single(line => line.StartsWith("  tags:", StringComparison.Ordinal));
}
