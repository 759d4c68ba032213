using System.Text.Json.Nodes;
using CachingTier;
using Pulumi;
using Pulumi.Utilities;
using Specs.Testing;

namespace Specs.Caches;

/// <summary>What a client needs to connect is in one place, in one form, whatever the cache is.</summary>
public sealed class ReadyConnectionTests
{
    private static readonly string[] OfEveryClient =
        ["kind", "engine", "host", "port", "tls", "authMode", "clusterMode", "clientSecurityGroupId"];

    [Theory]
    [InlineData("token")]
    [InlineData("users")]
    public async Task The_secret_of_a_replication_group_is_enough_to_connect(string auth)
    {
        RedisReplicationGroup? cache = null;
        var args = RedisArgs.Valid();
        args.Login!.Mode = auth;
        if (auth == "users")
            args.Login!.UserGroup = null;
        var recorder = await Recorder.RunAsync(() => cache = new RedisReplicationGroup("sessions", args));

        await AssertEnoughAsync(
            recorder,
            auth == "token" ? "sessions-secret" : "sessions-user-secret",
            cache!.Connection);
    }

    [Fact]
    public async Task The_secret_of_a_serverless_cache_is_enough_to_connect()
    {
        ServerlessCache? cache = null;
        var recorder = await Recorder.RunAsync(() => cache = new ServerlessCache("leaderboard", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
        }));

        await AssertEnoughAsync(recorder, "leaderboard-secret", cache!.Connection);
    }

    // The whole connection, and the credential on top of it.
    private static async Task AssertEnoughAsync(
        Recorder recorder,
        string secret,
        Output<CacheConnection> output)
    {
        var connection = JsonNode.Parse((await OutputUtilities.GetValueAsync(output)).ToJson())!.AsObject();
        var stored = JsonNode.Parse((string)recorder.Single("SecretVersion", secret)["secretString"]!)!
            .AsObject();

        Assert.All(OfEveryClient, key => Assert.NotNull(connection[key]));
        Assert.All(
            connection,
            entry => Assert.True(JsonNode.DeepEquals(entry.Value, stored[entry.Key]), entry.Key));
        Assert.NotEmpty((string?)stored["password"] ?? "");
        Assert.Equal(connection["user"]?.ToString(), stored["username"]?.ToString());
    }
}
