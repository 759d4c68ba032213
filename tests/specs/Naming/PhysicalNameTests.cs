using System.Text.Json;
using CachingTier;
using Pulumi;
using Pulumi.Testing;
using Specs.SmokeTests;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Naming;

/// <summary>
/// Whatever project, stack and caches are called: AWS takes every name, and no two are the same.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class PhysicalNameTests
{
    private const string Longest = "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-pq";

    /// <summary>
    /// Types whose resources are known by ids of AWS, by the resource they belong to, or not at all.
    /// </summary>
    private static readonly string[] Nameless =
    [
        "aws:appautoscaling/target:Target", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
        "aws:ec2/flowLog:FlowLog",
        "aws:ec2/routeTable:RouteTable", "aws:ec2/routeTableAssociation:RouteTableAssociation",
        "aws:ec2/subnet:Subnet", "aws:ec2/vpc:Vpc",
        "aws:ec2/vpcEndpoint:VpcEndpoint", "aws:kms/key:Key",
        "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
        "aws:lambda/invocation:Invocation", "aws:lambda/permission:Permission",
        "aws:secretsmanager/secretVersion:SecretVersion", "aws:sns/topicPolicy:TopicPolicy",
        "aws:sns/topicSubscription:TopicSubscription", "aws:sqs/queuePolicy:QueuePolicy",
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    ];

    public static TheoryData<string, string> Programs => new()
    {
        { "caching-tier", "prod" },
        { "p", "s" },
        { "Caching_Tier.9", "9-Feature_X.1" },
        { new string('P', 100), new string('_', 100) },
        { $"{new string('-', 99)}p", $"{new string('.', 99)}9" },
    };

    [Rule("1.1", "1.3", "1.4", "1.6", "1.7", "1.8", "1.10")]
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Aws_takes_every_name(string project, string stack)
    {
        var named = (await RunAsync(project, stack)).Where(item => !Nameless.Contains(item.Type)).ToList();

        Assert.Equal(PhysicalName.All.Keys.Order(StringComparer.Ordinal),
            named.Select(item => item.Type).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(named
            .Where(item => !PhysicalName.All[item.Type].Takes(PhysicalName.All[item.Type].Resolve(item)))
            .Select(item => $"{item.Type} {PhysicalName.All[item.Type].Resolve(item)}"));
    }

    [Fact]
    public async Task Names_that_run_together_to_the_same_are_not_the_same()
    {
        var all = new List<string>();
        foreach (var (project, stack) in new[] { ("a-b", "c"), ("a", "b-c"), ("A", "b-c"), ("a", "b_c") })
        {
            all.AddRange(Given(await RunAsync(project, stack)).Select(
                item => $"{item.Type} {PhysicalName.All[item.Type].Resolve(item)}"));
        }

        Assert.NotEmpty(all);
        Assert.Empty(all.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public async Task A_given_name_contains_the_stack() => Assert.All(
        Given(await RunAsync("caching-tier", "prod")),
        item => Assert.Matches("^(/[a-z/-]*/)?prod[-/]", PhysicalName.All[item.Type].Resolve(item)));

    // What replaces a group beside its name is its engine.
    [Fact]
    public async Task A_replaced_group_of_users_has_another_name()
    {
        var before = await Recorder.RunAsync(() => Create("valkey"));
        var after = await Recorder.RunAsync(() => Create("redis"));

        Assert.NotEqual(
            before.Single("UserGroup", "users")["userGroupId"],
            after.Single("UserGroup", "users")["userGroupId"]);
    }

    private static IEnumerable<Registration> Given(IEnumerable<Registration> resources) =>
        resources.Where(item => PhysicalName.All.GetValueOrDefault(item.Type) is { IsFixed: true });

    private static async Task<List<Registration>> RunAsync(string project, string stack)
    {
        using var code = new CodeFolder();
        var caches = new Dictionary<string, object>
        {
            [
                Longest] = new
                {
                    kind = "replication-group",
                    shards = 2,
                    nodeType = "cache.r7g.large",
                    shardScaling = new { max = 4 },
                    login = new { mode = "users" }
                },
            [$"{Longest[..31]}p"] = new { kind = "memcached" },
            [$"{Longest[..31]}s"] = new { kind = "serverless" },
            ["a"] = new { kind = "serverless", engine = "redis" },
        };
        var config = new Dictionary<string, string>
        {
            [$"{project}:caches"] = JsonSerializer.Serialize(caches),
            [$"{project}:key"] = "true",
            [$"{project}:alarms"] =
                """{"subscriptions":[{"name":"team","protocol":"email","endpoint":"caches@example.com"}]}""",
            [$"{project}:smokeTest"] = JsonSerializer.Serialize(new { codePath = code.Path }),
        };
        var recorder = new Recorder();
        await StackRun.RunAsync(stack, config, recorder.Mocks, project: project);
        await Deployment.TestAsync(recorder.Mocks, Options(project, stack), () => Create("valkey"));
        return [.. recorder.Registered.Where(item => item.Type.StartsWith("aws:", StringComparison.Ordinal))];
    }

    private static void Create(string engine)
    {
        _ = new CacheUsers("users", new()
        {
            Engine = engine,
            Users = [new() { Name = Longest }, new() { Name = $"{Longest[..31]}p", Auth = "iam" }],
        });
        _ = new GlobalDatastore(Longest[..17], new()
        {
            Primary = new()
            {
                ReplicationGroupId = "sessions-1a2b3c4",
                GlobalPrimary = true,
                NodeType = "cache.r7g.large",
            },
            Secondaries = [new() { Region = "ap-southeast-2", VpcId = "vpc-2", SubnetGroupName = "tier" }],
        });
    }

    private static TestOptions Options(string project, string stack) =>
        new() { ProjectName = project, StackName = stack, IsPreview = false };
}
