using CachingTier;
using Pulumi;
using Pulumi.Utilities;
using Specs.Testing;

namespace Specs.Caches;

public sealed class CacheOutputsTests
{
    [Fact]
    public async Task A_replication_group_hands_out_its_connection()
    {
        RedisReplicationGroup? cache = null;
        await Recorder.RunAsync(() => cache = new RedisReplicationGroup("sessions", Redis()));

        Assert.Equal(
            """
            {"kind":"replication-group","engine":"valkey","host":"master.sessions.test","port":6379,\
                "readerHost":"replica.sessions.test","readerPort":6379,"tls":true,"authMode":"token",\
                "secretArn":"arn:sessions-secret","clusterMode":false,\
                "clientSecurityGroupId":"sessions-access-client-id"}
            """.Unfold(),
            await Json(cache!.Connection));
        Assert.Equal("sessions-id", await OutputUtilities.GetValueAsync(cache.ReplicationGroupId));
        Assert.Equal("arn:sessions", await OutputUtilities.GetValueAsync(cache.Arn));
        Assert.Equal("arn:sessions-secret", await OutputUtilities.GetValueAsync(cache.SecretArn));
        Assert.Equal("sessions-access-id", await OutputUtilities.GetValueAsync(cache.SecurityGroupId));
        Assert.Equal(
            "sessions-access-client-id",
            await OutputUtilities.GetValueAsync(cache.ClientSecurityGroupId));
    }

    [Fact]
    public async Task A_single_node_has_no_reader()
    {
        RedisReplicationGroup? cache = null;
        var args = Redis();
        args.Availability = "single";
        await Recorder.RunAsync(() => cache = new RedisReplicationGroup("sessions", args));

        Assert.DoesNotContain("reader", await Json(cache!.Connection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cluster_mode_hands_out_the_configuration_endpoint()
    {
        RedisReplicationGroup? cache = null;
        var args = Redis();
        args.Shards = 2;
        await Recorder.RunAsync(() => cache = new RedisReplicationGroup("sessions", args));

        var connection = await OutputUtilities.GetValueAsync(cache!.Connection);
        Assert.Equal("clustercfg.sessions.test", connection.Host);
        Assert.Null(connection.ReaderHost);
        Assert.True(connection.ClusterMode);
    }

    [Fact]
    public async Task Memcached_hands_out_discovery_and_nodes()
    {
        MemcachedCluster? cache = null;
        await Recorder.RunAsync(() => cache = new MemcachedCluster(
            "pages", new() { VpcId = "vpc-1", SubnetGroupName = "tier" }));

        Assert.Equal(
            """
            {"kind":"memcached","engine":"memcached","host":"pages.cfg.test","port":11211,"tls":true,\
                "authMode":"none","clusterMode":false,"clientSecurityGroupId":"pages-access-client-id"}
            """.Unfold(),
            await Json(cache!.Connection));
        Assert.Equal(
            ["pages.0001.test:11211", "pages.0002.test:11211"], await OutputUtilities.GetValueAsync(
                cache.Nodes));
        Assert.Equal("pages-id", await OutputUtilities.GetValueAsync(cache.ClusterId));
    }

    [Theory]
    [InlineData("valkey", 6379, true)]
    [InlineData("redis", 6379, true)]
    [InlineData("memcached", 11211, false)]
    public async Task A_serverless_cache_hands_out_both_ports(string engine, int port, bool clusterMode)
    {
        ServerlessCache? cache = null;
        await Recorder.RunAsync(() => cache = new ServerlessCache(
            "leaderboard", new()
            {
                VpcId = "vpc-1",
                SubnetIds = new[] { "subnet-1", "subnet-2" },
                Engine = engine
            }));

        var connection = await OutputUtilities.GetValueAsync(cache!.Connection);
        Assert.Equal(("serverless", engine), (connection.Kind, connection.Engine));
        Assert.Equal(("leaderboard.serverless.test", port), (connection.Host, connection.Port));
        Assert.Equal(
            ("leaderboard.serverless.test", port + 1),
            (connection.ReaderHost, connection.ReaderPort));
        Assert.Equal((true, engine == "memcached" ? "none" : "password", clusterMode),
            (connection.Tls, connection.AuthMode, connection.ClusterMode));
    }

    [Fact]
    public async Task Outputs_exist_where_the_cloud_returns_little()
    {
        RedisReplicationGroup? redis = null;
        MemcachedCluster? memcached = null;
        ServerlessCache? serverless = null;
        await Recorder.RunAsync(
            () =>
            {
                redis = new RedisReplicationGroup("sessions", Redis());
                memcached = new MemcachedCluster(
                    "pages",
                    new() { VpcId = "vpc-1", SubnetGroupName = "tier" });
                serverless = new ServerlessCache("leaderboard", new()
                {
                    VpcId = "vpc-1",
                    SubnetIds = new[] { "subnet-1", "subnet-2" },
                });
            },
            new Recorder { Answer = _ => [] });

        Assert.Equal(6379, (await OutputUtilities.GetValueAsync(redis!.Connection)).Port);
        Assert.Equal(11211, (await OutputUtilities.GetValueAsync(memcached!.Connection)).Port);
        Assert.Empty(await OutputUtilities.GetValueAsync(memcached.Nodes));
        Assert.Equal(6379, (await OutputUtilities.GetValueAsync(serverless!.Connection)).Port);
    }

    [Fact]
    public async Task The_token_stays_a_secret_and_out_of_the_outputs()
    {
        var recorder = new Recorder { Answer = WithSecretToken };
        RedisReplicationGroup? cache = null;
        await Recorder.RunAsync(() => cache = new RedisReplicationGroup("sessions", Redis()), recorder);

        Assert.False(await Output.IsSecretAsync(cache!.Connection));
        Assert.Contains(
            "\"password\":\"token-of-sessions-token\"",
            recorder.Single("SecretVersion", "sessions-secret").Text(), StringComparison.Ordinal);
        foreach (var (_, output) in recorder.Outputs("sessions"))
        {
            Assert.DoesNotContain(
                "token-of",
                $"{await OutputUtilities.GetValueAsync(output)}",
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_taggable_resource_has_a_name_and_the_tags()
    {
        var args = Redis();
        args.Tags = new() { ["team"] = "web" };
        var recorder = await Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", args));

        string[] untagged =
            ["RandomId", "RandomPassword", "SecretVersion", "RedisReplicationGroup", "CacheSecurityGroup"];
        foreach (var item in recorder.Registered.Where(item => !untagged.Any(item.Type.EndsWith)))
            Assert.Contains($"tags: {{Name: {item.Name}, team: web}}", item.Text(), StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, object>> WithSecretToken(
        Pulumi.Testing.MockResourceArgs args) =>
        Cloud.Answer(args).Select(entry => entry.Key == "result"
            ? new KeyValuePair<string, object>("result", Output.CreateSecret(entry.Value))
            : entry);

    private static RedisReplicationGroupArgs Redis() => new() { VpcId = "vpc-1", SubnetGroupName = "tier" };

    private static async Task<string> Json(Output<CacheConnection> connection) =>
        (await OutputUtilities.GetValueAsync(connection)).ToJson();
}
