using System.Collections.Immutable;
using System.Text.Json;
using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class CopySettingsTests
{
    internal const string Region = "eu-central-1";

    [Fact]
    public async Task A_copy_comes_with_all_that_its_region_needs()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}}");

        Assert.Equal(
            """
            alarms-eu-central-1 aws:kms/key:Key
            alarms-eu-central-1 aws:sns/topic:Topic
            alarms-eu-central-1 aws:sns/topicPolicy:TopicPolicy
            alarms-eu-central-1 caching-tier:index:AlarmTopic
            eu-central-1 pulumi:providers:aws
            sessions-eu-central-1 aws:elasticache/replicationGroup:ReplicationGroup
            sessions-eu-central-1 aws:ssm/parameter:Parameter
            sessions-eu-central-1-access aws:ec2/securityGroup:SecurityGroup
            sessions-eu-central-1-access caching-tier:index:CacheSecurityGroup
            sessions-eu-central-1-access-6379 aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            sessions-eu-central-1-access-client aws:ec2/securityGroup:SecurityGroup
            sessions-eu-central-1-access-client-6379 aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            sessions-eu-central-1-alarms caching-tier:index:CacheAlarms
            sessions-eu-central-1-engine-log aws:cloudwatch/logGroup:LogGroup
            sessions-eu-central-1-final-snapshot random:index/randomId:RandomId
            sessions-eu-central-1-secret aws:secretsmanager/secret:Secret
            sessions-eu-central-1-secret aws:secretsmanager/secretVersion:SecretVersion
            sessions-eu-central-1-slow-log aws:cloudwatch/logGroup:LogGroup
            tier-eu-central-1 aws:ec2/defaultSecurityGroup:DefaultSecurityGroup
            tier-eu-central-1 aws:ec2/routeTable:RouteTable
            tier-eu-central-1 aws:ec2/vpc:Vpc
            tier-eu-central-1 aws:elasticache/subnetGroup:SubnetGroup
            tier-eu-central-1 caching-tier:index:CacheNetwork
            tier-eu-central-1-1 aws:ec2/routeTableAssociation:RouteTableAssociation
            tier-eu-central-1-1 aws:ec2/subnet:Subnet
            tier-eu-central-1-2 aws:ec2/routeTableAssociation:RouteTableAssociation
            tier-eu-central-1-2 aws:ec2/subnet:Subnet
            tier-eu-central-1-3 aws:ec2/routeTableAssociation:RouteTableAssociation
            tier-eu-central-1-3 aws:ec2/subnet:Subnet
            tier-eu-central-1-flow aws:cloudwatch/logGroup:LogGroup
            tier-eu-central-1-flow aws:ec2/flowLog:FlowLog
            tier-eu-central-1-flow aws:iam/role:Role
            tier-eu-central-1-flow aws:iam/rolePolicy:RolePolicy
            tier-eu-central-1-secretsmanager aws:ec2/securityGroup:SecurityGroup
            tier-eu-central-1-secretsmanager aws:ec2/vpcEndpoint:VpcEndpoint
            tier-eu-central-1-secretsmanager aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            """,
            string.Join('\n', InRegion(recorder).Where(
                item => !item.Name.Contains("-alarms-", StringComparison.Ordinal))
                .Select(item => $"{item.Name} {item.Type}")));
    }

    [Fact]
    public async Task All_of_it_is_made_in_that_region()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}}");

        Assert.All(
            InRegion(recorder).Where(item => item.Type.StartsWith("aws:", StringComparison.Ordinal)),
            item => Assert.Equal(Region, item.Provider ?? item["region"]));
        Assert.All(
            recorder.Registered.Where(item => item.Type.StartsWith("aws:", StringComparison.Ordinal))
                .Except(InRegion(recorder)),
            item => Assert.Null(item.Provider ?? item["region"]));
        Assert.Equal("eu-central-1b", recorder.Single("Subnet", "tier-eu-central-1-2")["availabilityZone"]);
        Assert.Equal(
            "com.amazonaws.eu-central-1.secretsmanager",
            recorder.Single("VpcEndpoint", "tier-eu-central-1-secretsmanager")["serviceName"]);
    }

    [Fact]
    public async Task All_of_it_is_private_and_tagged()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}}");

        Assert.DoesNotContain(
            "0.0.0.0/0",
            string.Concat(InRegion(recorder).Select(item => item.Text())),
            StringComparison.Ordinal);
        Assert.All(
            InRegion(recorder).Where(item => item.Type.StartsWith("aws:", StringComparison.Ordinal)
                && !CachingStackPropertyTests.Untaggable.Contains(item.Type.Split(':')[^1])),
            item => Assert.Contains(
                "project: caching-tier, stack: prod",
                item.Text(),
                StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_copy_is_in_the_network_of_its_region()
    {
        var recorder =
            await RunAsync("copies: {eu-central-1: {replicas: 2, maintenanceWindow: 'sat:05:00-sat:06:00'}}",
            "caching-tier:regions: {eu-central-1: {network: {cidrBlock: 10.9.0.0/16, zones: 2, tags: {team: "
                + "web}}}}");

        Assert.Equal("10.9.0.0/16", recorder.Single("Vpc", "tier-eu-central-1")["cidrBlock"]);
        Assert.Contains(
            "project: caching-tier, stack: prod, team: web",
            recorder.Single("Vpc", "tier-eu-central-1").Text(),
            StringComparison.Ordinal);
        var copy = recorder.Single("ReplicationGroup", "sessions-eu-central-1");
        Assert.Equal(
            ("tier-eu-central-1", 3.0, "sat:05:00-sat:06:00"),
            (copy["subnetGroupName"], copy["numCacheClusters"], copy["maintenanceWindow"]));
        Assert.Equal(
            "tier-eu-central-1-id",
            recorder.Single("SecurityGroup", "sessions-eu-central-1-access")["vpcId"]);
    }

    [Fact]
    public async Task A_network_may_be_adopted_there()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}}",
            "caching-tier:regions: {eu-central-1: {network: {vpcId: vpc-1, subnetIds: [subnet-1, "
                + "subnet-2]}}}");

        Assert.DoesNotContain("Vpc tier-eu-central-1", recorder.Text(), StringComparison.Ordinal);
        Assert.Equal("vpc-1", recorder.Single("SecurityGroup", "sessions-eu-central-1-access")["vpcId"]);
        Assert.Equal(Region, recorder.Single("SubnetGroup", "tier-eu-central-1").Provider);
    }

    [Fact]
    public async Task Programs_find_the_copy_that_is_near_to_them()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}}");

        Assert.Equal(
            """
            aws:ssm/parameter:Parameter sessions-eu-central-1
              description: How to reach the copy of the cache sessions
              name: /caching-tier/prod/caches/sessions
              tags: {profile: production, project: caching-tier, stack: prod}
              type: String
              value: {"kind":"replication-group","engine":"valkey",\
                  "host":"master.sessions-eu-central-1.test","port":6379,\
                  "readerHost":"replica.sessions-eu-central-1.test","readerPort":6379,"tls":true,\
                  "authMode":"token","secretArn":"arn:sessions-eu-central-1-secret","clusterMode":false,\
                  "clientSecurityGroupId":"sessions-eu-central-1-access-client-id","readOnly":true}

            """.Unfold(),
            recorder.Single("Parameter", "sessions-eu-central-1").Text());
        Assert.Contains(
            "copies: {sessions: {eu-central-1: {acceptsNoLogin: null, authMode: token,",
            await recorder.OutputTextAsync("caching-tier-prod"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caches_share_a_region_and_a_cache_may_have_two()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}, us-east-1: {}}",
            cache: "pages: {kind: replication-group, nodeType: cache.m7g.large, copies: {eu-central-1: {}}}");

        Assert.Equal(
            ["eu-central-1", "us-east-1"],
            recorder.Registered.Where(item => item.Type == "pulumi:providers:aws").Select(item => item.Name));
        Assert.Equal(
            ["pages-eu-central-1", "sessions-eu-central-1", "sessions-us-east-1"],
            recorder.Registered.Where(item => item["globalReplicationGroupId"] is not null)
                .Select(item => item.Name));
        Assert.Equal(
            ["10.0.0.0/16", "10.131.0.0/16", "10.201.0.0/16"],
            recorder.Registered.Where(item => item.Type == "aws:ec2/vpc:Vpc")
                .Select(item => item["cidrBlock"]));
    }

    [Fact]
    public async Task An_upgrade_hands_the_parameters_to_all_regions()
    {
        var recorder = await RunAsync(
            "engineVersion: '9.0', upgradeCopies: true, copies: {eu-central-1: {}}");

        var datastore = recorder.Single("GlobalReplicationGroup", "sessions");
        Assert.Equal(
            ("valkey", "9.0", "sessions-valkey9"),
            (datastore["engine"], datastore["engineVersion"], datastore["parameterGroupName"]));
    }

    [Fact]
    public async Task A_provider_is_handed_what_says_who_deploys()
    {
        var config = Settings("copies: {eu-central-1: {}}", "", "");
        config["aws:profile"] = "deploy";
        config["aws:allowedAccountIds"] = """["123456789012"]""";
        config["aws:assumeRoles"] =
            """[{"roleArn":"arn:aws:iam::123456789012:role/deploy","sessionName":"caches"}]""";
        config["aws:defaultTags"] = """{"tags":{"team":"web"}}""";
        var recorder = await StackRun.RunAsync("prod", config);

        Assert.Equal(
            """
            pulumi:providers:aws eu-central-1
              allowedAccountIds: ["123456789012"]
              assumeRoles: [{"roleArn":"arn:aws:iam::123456789012:role/deploy","sessionName":"caches"}]
              defaultTags: {"tags":{"team":"web"}}
              profile: deploy
              region: eu-central-1

            """,
            recorder.Single("aws", Region).Text("skipCredentialsValidation", "skipRegionValidation")
                .Replace("[ ", "[", StringComparison.Ordinal).Replace(" ]", "]", StringComparison.Ordinal)
                .Replace("{ ", "{", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal)
                .Replace("\": ", "\":", StringComparison.Ordinal).Replace(
                    "\", \"",
                    "\",\"",
                    StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("production")]
    [InlineData("regulated")]
    public async Task A_copy_waives_no_rule_that_its_primary_meets(string profile)
    {
        var with = await WaiversAsync("copies: {eu-central-1: {}}", profile);
        var without = await WaiversAsync("engine: valkey", profile);

        Assert.NotEmpty(without);
        Assert.Equal(without, with);
    }

    // Without the names of the resources, of which a copy brings more.
    private static async Task<IEnumerable<string>> WaiversAsync(string settings, string profile)
    {
        using var code = new CodeFolder();
        var config = Settings(settings, $"caching-tier:profile: {profile}", "");
        config["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}"}""";
        var recorder = await StackRun.RunAsync("prod", config);
        var waivers = (ImmutableArray<object>)(await recorder.OutputAsync("caching-tier-prod", "waivers"))!;
        return waivers.Cast<ImmutableDictionary<string, object>>()
            .Select(waiver => $"{waiver["rule"]} {waiver["type"]}").Distinct().Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Registration> InRegion(Recorder recorder) =>
        recorder.Registered.Where(item => item.Name.Contains(Region, StringComparison.Ordinal));

    internal static Task<Recorder> RunAsync(string settings, string rest = "", string cache = "") =>
        StackRun.RunAsync("prod", Settings(settings, rest, cache));

    internal static Dictionary<string, string> Settings(string settings, string rest, string cache)
    {
        var isSmall = settings.Contains("nodeType: cache.t", StringComparison.Ordinal);
        var nodeType = isSmall ? "" : "nodeType: cache.r7g.large, ";
        return SettingsFile.Parse($$"""
            config:
              aws:region: eu-west-1
              caching-tier:smokeTest: 'false'
              caching-tier:caches:
                sessions: {kind: replication-group, {{nodeType}}{{settings}}}
                {{cache}}
              {{rest.ReplaceLineEndings("\n  ")}}
            """);
    }
}
