using System.Collections;
using CachingTier;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Replacement;

/// <summary>
/// Deploys twice and looks at what the second deployment says about the caches of the first.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class ReplacementGuardTests
{
    private const string Cache = "elasticache/replicationGroup:ReplicationGroup";

    [Fact]
    public async Task A_deployment_records_what_decides_about_replacing_its_caches()
    {
        var recorded = await RecordAsync(Deployments.Settings(
            """
            {"sessions":{"kind":"replication-group"},"pages":{"kind":"memcached"},
                "leaderboard":{"kind":"serverless"}}
            """));

        Assert.Equal(
            """
            leaderboard: engine=valkey kind=serverless login.mode=users login.passwordGeneration=1 \
                login.retiredPasswords=0 login.user=app login.userGroup=false majorEngineVersion=8 \
                pinsVersion=false subnetIds=tier-1-id, tier-2-id, tier-3-id
            network:tier: availabilityZones=eu-west-1a, eu-west-1b, eu-west-1c cidrBlock=10.0.0.0/16 \
                kind=network subnetGroupName=tier subnetIds=tier-1-id, tier-2-id, tier-3-id vpcId=tier-id
            pages: applyImmediately=false engine=memcached engineVersion=1.6.22 kind=memcached \
                nodeType=cache.m7g.large nodes=2 overZones=true port=11211 subnetGroupName=tier \
                transitEncryptionEnabled=true
            sessions: applyImmediately=false atRestEncryptionEnabled=true automaticFailover=true \
                availability=multi-az clusterMode=disabled durability=default engine=valkey \
                engineVersion=8.1 globalPrimary=false kind=replication-group leavesVersion=true login.mode=token login.retiredTokens=0 \
                login.tokenGeneration=1 nodeType=cache.m7g.large notificationTopic=false \
                pinsNodeType=false pinsVersion=false port=6379 replicaScaling=false replicas=1 \
                shardScaling=false shards=1 snapshotRetentionLimit=7 subnetGroupName=tier \
                transitEncryption=required transitEncryptionEnabled=true transitEncryptionMode=required
            """.Unfold(),
            Lines(recorded, leftOut: false));
        Assert.Equal(
            """
            leaderboard: kmsKeyId name networkType snapshotArnsToRestores
            network:tier:
            pages: availabilityZone availabilityZones clusterId networkType outpostMode preferredOutpostArn \
                replicationGroupId snapshotArns snapshotName
            sessions: availabilityZones dataTieringEnabled globalReplicationGroupId kmsKeyId networkType \
                nodeGroupConfigurations replicationGroupId securityGroupNames snapshotArns snapshotName
            """.Unfold(),
            Lines(recorded, leftOut: true));
    }

    private static async Task<IDictionary> RecordAsync(Dictionary<string, string> settings) =>
        (IDictionary)((IDictionary)await Deployments.RecordAsync(settings))["records"]!;

    private static string Lines(IDictionary recorded, bool leftOut) => string.Join("\n",
        from name in recorded.Keys.Cast<string>().Order(StringComparer.Ordinal)
        let inputs = Values((IDictionary)recorded[name]!)
        select string.Join(' ', inputs.Keys.Order(StringComparer.Ordinal)
            .Where(input => inputs[input] == "" == leftOut)
            .Select(input => leftOut ? input : $"{input}={inputs[input]}")
            .Prepend($"{name}:")));

    // What a component and its resource report of the same input appears once.
    private static Dictionary<string, string> Values(IDictionary record)
    {
        var values = new Dictionary<string, string>();
        foreach (var key in record.Keys.Cast<string>().OrderBy(key => key == "inputs"))
        {
            if (record[key] is IDictionary part)
            {
                var path = key == "login" ? "login." : "";
                foreach (var (input, value) in Values(part).Where(value => value.Value != ""
                    || !values.ContainsKey(value.Key)))
                {
                    values[path + input] = value;
                }
            }
            else
            {
                values[key] = RecordedText.Write(record[key]!);
            }
        }

        return values;
    }

    [Fact]
    public async Task The_same_settings_deploy_again()
    {
        var settings = Deployments.Settings(
            """{"sessions":{"kind":"replication-group"},"pages":{"kind":"memcached"}}""");

        var recorder = await Deployments.DeployAsync(settings, settings);

        recorder.Single(Cache, "sessions");
    }

    [Fact]
    public async Task A_change_in_place_deploys()
    {
        var recorder = await Deployments.DeployAsync(
            Deployments.Settings("""{"sessions":{"kind":"replication-group","engine":"redis"}}"""),
            Deployments.Settings(
                """
                {"sessions":{"kind":"replication-group","engineVersion":"8.1","replicas":2,
                    "nodeType":"cache.r7g.large","applyImmediately":true}}
                """));

        Assert.Equal("valkey", recorder.Single(Cache, "sessions")["engine"]);
    }

    [Theory]
    [InlineData("production")]
    [InlineData("regulated")]
    public async Task A_change_that_replaces_a_cache_ends_the_deployment_before_the_cache_is_touched(
        string profile)
    {
        var (message, recorder) = await Deployments.FailAsync(
            Deployments.Settings("""{"sessions":{"kind":"replication-group","port":6400}}""", profile),
            Deployments.Settings("""{"sessions":{"kind":"replication-group","port":6500}}""", profile));

        Assert.Contains(
            "RedisReplicationGroup 'sessions': port must be '6400' as it is deployed, but was '6500'. "
            + "The change replaces the cache by an empty one. Keep the value, or make a cache under another "
            + "name from a snapshot of this one and move its clients there; to lose what it holds, add "
            + "'port' to allowReplacement of the cache.",
            message);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.EndsWith(Cache, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_that_replaces_a_cache_is_said_at_once()
    {
        var (message, _) = await Deployments.FailAsync(
            Deployments.Settings("""{"pages":{"kind":"memcached"}}"""),
            Deployments.Settings(
                """{"pages":{"kind":"memcached","port":11300,"nodeType":"cache.r7g.large"}}"""));

        const string fix = "Keep the value, or make a cache under another name and move its clients there; "
            + "to lose what it holds, add '{0}' to allowReplacement of the cache.";
        Assert.Contains(
            "MemcachedCluster 'pages' has 2 problems:\n"
            + " - nodeType must be 'cache.m7g.large' as it is deployed, but was 'cache.r7g.large'. The "
            + "change replaces the cache by an empty one. A Memcached cache can have more nodes in place, "
            + "not bigger ones. " + fix.Replace(
                "{0}",
                "nodeType") + "\n"
            + " - port must be '11211' as it is deployed, but was '11300'. The change replaces the cache by "
            + "an empty one. "
            + fix.Replace("{0}", "port"),
            message);
    }

    [Fact]
    public async Task Another_kind_of_cache_under_the_same_name_is_another_cache()
    {
        var (message, _) = await Deployments.FailAsync(
            Deployments.Settings("""{"pages":{"kind":"memcached"}}"""),
            Deployments.Settings("""{"pages":{"kind":"serverless"}}"""));

        Assert.Contains(
            "ServerlessCache 'pages': kind must be 'memcached' as it is deployed, but was 'serverless'.",
            message);
    }

    [Fact]
    public async Task A_cache_that_may_be_replaced_is()
    {
        var recorder = await Deployments.DeployAsync(
            Deployments.Settings("""{"sessions":{"kind":"replication-group"}}"""),
            Deployments.Settings(
                """{"sessions":{"kind":"replication-group","port":6500,"allowReplacement":["port"]}}"""));

        Assert.Equal(6500.0, recorder.Single(Cache, "sessions")["port"]);
    }

    [Fact]
    public async Task In_dev_a_replacement_is_only_warned_of()
    {
        var recorder = await Deployments.DeployAsync(
            Deployments.Settings("""{"sessions":{"kind":"replication-group"}}""", "dev"),
            Deployments.Settings("""{"sessions":{"kind":"replication-group","port":6500}}""", "dev"));

        Assert.Equal(6500.0, recorder.Single(Cache, "sessions")["port"]);
    }

    [Theory]
    [InlineData("production", null, "organization/caching-tier/guarded")]
    [InlineData("production", "false", "")]
    [InlineData("dev", null, "organization/caching-tier/guarded")]
    [InlineData("dev", "false", "")]
    public async Task The_last_deployment_is_read_unless_the_guard_is_off(
        string profile,
        string? guard,
        string expected)
    {
        var settings = Deployments.Settings("""{"sessions":{"kind":"replication-group"}}""", profile);
        if (guard is not null)
            settings["caching-tier:guard"] = guard;
        var read = new List<string>();

        await StackRun.RunAsync(Deployments.Stack, settings, Deployments.After("nothing of use", read.Add));

        Assert.Equal(expected, string.Join(", ", read));
    }

    [Fact]
    public async Task A_preview_says_so_too()
    {
        var recorder = Deployments.After(await Deployments.RecordAsync(
            Deployments.Settings("""{"sessions":{"kind":"replication-group"}}""")));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StackRun.RunAsync(
            Deployments.Stack,
            Deployments.Settings("""{"sessions":{"kind":"replication-group","port":6500}}"""),
            recorder.Mocks,
            preview: true));

        Assert.Contains(
            "RedisReplicationGroup 'sessions': port must be '6379' as it is deployed, but was '6500'.",
            failure.Message);
        // Nothing that waits for the cache fails with it.
        Assert.DoesNotContain("error serializing", failure.Message);
    }

    [Theory]
    [InlineData(
        "caching-tier:guard",
        "often",
        "caching-tier:guard must be true or false, but was 'often'. Leave it out to guard the caches.")]
    [InlineData("caching-tier:caches",
        """{"sessions":{"kind":"replication-group","allowReplacement":"port"}}""",
        "caching-tier:caches.sessions.allowReplacement must be a list of inputs that may replace the cache, "
            + "but was 'port'. Write it like [port].")]
    [InlineData("caching-tier:caches",
        """{"sessions":{"kind":"replication-group","allowReplacement":["ports"]}}""",
        "caching-tier:caches.sessions.allowReplacement[0] must be an input that replaces a "
            + "replication-group cache, but was 'ports'. Did you mean 'port'?")]
    public async Task Settings_of_the_guard_are_checked(string key, string value, string message)
    {
        var settings = Deployments.Settings("""{"sessions":{"kind":"replication-group"}}""");
        settings[key] = value;

        Assert.Equal(
            $"Pulumi.{Deployments.Stack}.yaml: {message}",
            await StackRun.FailAsync(Deployments.Stack, settings));
    }
}
