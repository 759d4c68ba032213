using CachingTier;
using Pulumi;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Replacement;

/// <summary>The message of a refused deployment: each refusal once, and nothing that depends on it.</summary>
[Collection(SettingsCollection.Name)]
public sealed class RefusedDeploymentTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_refused_cache_is_named_once_and_without_a_stack_trace(bool preview)
    {
        var recorder = Deployments.After(await Deployments.RecordAsync(Deployments.Settings(
            """
            {"sessions":{"kind":"replication-group"},"pages":{"kind":"memcached"},
                "leaderboard":{"kind":"serverless"}}
            """)));
        var settings = Deployments.Settings(
            """
            {"sessions":{"kind":"replication-group","port":6500},"pages":{"kind":"memcached","port":11300},
                "leaderboard":{"kind":"serverless","login":{"passwordGeneration":2,"retiredPasswords":1}}}
            """);

        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => StackRun.RunAsync(Deployments.Stack, settings, recorder.Mocks, preview));

        foreach (var refusal in new[] {
            "RedisReplicationGroup 'sessions': port",
            "MemcachedCluster 'pages': port",
            "ServerlessCache 'leaderboard': login.retiredPasswords" })
        {
            Assert.Equal(2, failure.Message.Split(refusal).Length);
        }

        Assert.DoesNotContain("   at ", failure.Message);
        Assert.DoesNotContain("error serializing", failure.Message);
    }

    [Fact]
    public async Task What_can_only_be_compared_after_a_refused_cache_does_not_keep_it_from_being_said()
    {
        var deployed = new Dictionary<string, object>
        {
            ["records"] = new Dictionary<string, object>
            {
                ["sessions"] = new Dictionary<string, object> { ["kind"] = "memcached" },
                ["pages"] = new Dictionary<string, object> { ["kind"] = "serverless" },
            },
        };

        var recorder = await Recorder.FailAsync(() =>
        {
            var guard = new ReplacementGuard();
            var read = new TaskCompletionSource<object?>();
            guard.Compare(new() { Deployed = Output.Create(read.Task) });
            var options = new ComponentResourceOptions { ResourceTransformations = [guard.Observe] };
            var sessions = new RedisReplicationGroup(
                "sessions",
                new() { VpcId = "vpc-1", SubnetGroupName = "tier" },
                options);
            _ = new MemcachedCluster(
                "pages",
                new() { VpcId = "vpc-1", SubnetGroupName = sessions.ReplicationGroupId },
                options);
            read.SetResult(deployed);
        });

        Assert.Equal(
            "RedisReplicationGroup 'sessions': kind must be 'memcached' as it is deployed, but was "
            + "'replication-group'. The change replaces the cache by an empty one. Keep the value, or make "
            + "a cache under another name and move its clients there; to lose what it holds, add 'kind' to "
            + "allowReplacement of the cache."
            + Deployments.Older,
            recorder.Failure);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.EndsWith(":ReplicationGroup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_said_once()
    {
        var recorder = await Recorder.FailAsync(() =>
        {
            var guard = new ReplacementGuard();
            guard.Compare(new()
            {
                Deployed = Output.Create(Task.FromException<object?>(new RunException("No such stack."))),
            });
            _ = new RedisReplicationGroup("sessions", new() { VpcId = "vpc-1", SubnetGroupName = "tier" },
                new ComponentResourceOptions { ResourceTransformations = [guard.Observe] });
        });

        Assert.Equal("No such stack.", recorder.Failure);
        Assert.Empty(recorder.Registered);
    }
}
