using CachingTier;
using Specs.Testing;

namespace Specs.Caches;

public sealed class CacheLogsTests
{
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/logs";

    [Fact]
    public async Task Each_log_has_a_group_of_its_own_with_retention_and_key()
    {
        var recorder = await DeployAsync(
            args => (args.LogRetentionDays, args.LogKmsKeyId) = (30, Delayed.Create(Key)));

        var groups = recorder.Registered.Where(item => item.Type == "aws:cloudwatch/logGroup:LogGroup")
            .ToList();
        Assert.Equal(["sessions-engine-log", "sessions-slow-log"], groups.Select(group => group.Name));
        Assert.All(groups, group => Assert.Equal(
            (30.0, Key),
            (Convert.ToDouble(group["retentionInDays"], null), group["kmsKeyId"])));
        var deliveries = recorder.Single("ReplicationGroup", "sessions").Text().Split('\n')
            .Where(line => line.Contains("destination:", StringComparison.Ordinal));
        Assert.Equal(2, deliveries.Select(line => line.Split(',')[0]).Distinct().Count());
    }

    [Fact]
    public async Task Without_a_key_it_is_that_of_aws()
    {
        var recorder = await DeployAsync(_ => { });

        Assert.Null(recorder.Single("LogGroup", "sessions-slow-log")["kmsKeyId"]);
    }

    private static async Task<Recorder> DeployAsync(Action<RedisReplicationGroupArgs> change)
    {
        var args = RedisArgs.Valid();
        change(args);
        return await Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", args));
    }
}
