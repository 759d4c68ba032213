using CachingTier;
using Specs.Testing;

namespace Specs.Caches;

public sealed class RedisReplicationGroupSnapshotTests
{
    private const string Topic = "arn:aws:sns:eu-west-1:123456789012:caches";

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Wrong => new()
    {
        { args => args.SnapshotName = "a--b",
            "snapshotName must be the name of a snapshot, but was 'a--b'. It has at most 255 letters, digits "
                + "and single hyphens; snapshots of AWS begin with 'automatic.'." },
        { args => args.SnapshotName = "",
            "snapshotName must be the name of a snapshot, but was ''. It has at most 255 letters, digits and "
                + "single hyphens; snapshots of AWS begin with 'automatic.'." },
        { args => args.SnapshotArns = [],
            "snapshotArns must be a list of at least one ARN, but was []. Leave it out for an empty cache." },
        { args => args.SnapshotArns = ["arn:aws:s3:::backups/a,b.rdb"],
            "snapshotArns[0] must be the ARN of a file in S3 without commas, but was "
                + "'arn:aws:s3:::backups/a,b.rdb'. Write it as in 'arn:aws:s3:::backups/sessions.rdb'." },
        { args => args.SnapshotArns = ["s3://backups/a.rdb"],
            "snapshotArns[0] must be the ARN of a file in S3 without commas, but was 's3://backups/a.rdb'. "
                + "Write it as in 'arn:aws:s3:::backups/sessions.rdb'." },
        { args => (args.SnapshotName, args.SnapshotArns) = ("nightly", ["arn:aws:s3:::backups/a.rdb"]),
            "snapshotArns must be left out with snapshotName, but was ['arn:aws:s3:::backups/a.rdb']. Keep "
                + "one of the two: a cache is filled only once." },
        { args => (args.Shards, args.SnapshotArns) = (2, ["arn:aws:s3:::backups/a.rdb"]),
            "nodeGroups must be set, with the slots of each shard, for snapshotArns in cluster mode, but "
                + "was not set. Say which slots each shard holds." },
        { args => (args.NodeGroups, args.SnapshotArns) = ([new()], ["arn:aws:s3:::backups/a.rdb"]),
            "nodeGroups must be set, with the slots of each shard, for snapshotArns in cluster mode, but "
                + "was given. Say which slots each shard holds." },
        { args => args.NotificationTopicArn = "caches",
            "notificationTopicArn must be the ARN of an SNS topic, but was 'caches'. Write it as in "
                + "'arn:aws:sns:eu-west-1:123456789012:caches'." },
        { args => args.CreateTimeoutMinutes = 0,
            "createTimeoutMinutes must be between 1 and 1440 minutes, but was 0. Leave it out for 60." },
        { args => args.UpdateTimeoutMinutes = 1441,
            "updateTimeoutMinutes must be between 1 and 1440 minutes, but was 1441. Leave it out for 60." },
        { args => args.DeleteTimeoutMinutes = -1,
            "deleteTimeoutMinutes must be between 1 and 1440 minutes, but was -1. Leave it out for 45." },
    };

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Doubtful => new()
    {
        { args => args.SnapshotName = "nightly",
            "snapshotName restores one shard: a snapshot of more needs shards, and one of cache.r6gd "
                + "restores to cache.r6gd only." },
        { args => (args.EngineVersion, args.AutoMinorVersionUpgrade, args.Shards, args.SnapshotName) =
            ("9.0", false, 3, "automatic.sessions-2026-01-01-03-00"),
            "snapshotName restores into 3 shards, whatever the snapshot had; one of cache.r6gd restores to "
                + "cache.r6gd only." },
        { args => (args.Shards, args.SnapshotRetentionLimit) = (3, 0),
            "snapshotRetentionLimit 0 stays 0 in cluster mode, where the AWS provider cannot raise it "
                + "later: set at least 1 if the cache may ever need snapshots." },
        { args => args.NotificationTopicArn = Topic,
            "notificationTopicArn must name a topic without encryption at rest: ElastiCache takes an "
                + "encrypted one, shows it as inactive and sends it nothing. Removing it later may leave it "
                + "attached." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertProblem(change, message);

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_a_warning(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertWarning(change, message);

    [Rule("5.16")]
    [Fact]
    public void Only_database_0_gets_into_cluster_mode()
    {
        var args = RedisArgs.Valid();
        (args.Shards, args.SnapshotName) = (3, "nightly");

        Assert.EndsWith(" - snapshotName restores into cluster mode only what is in database 0.",
            ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Warning, StringComparison.Ordinal);
    }

    [Rule("9.8")]
    [Theory]
    [InlineData("arn:aws:sns:us-east-1:123456789012:caches",
        "notificationTopicArn must be a topic in region eu-west-1, but was "
            + "'arn:aws:sns:us-east-1:123456789012:caches'. ElastiCache sends to topics of its own "
            + "region only.")]
    [InlineData("arn:aws:sns:eu-west-1:210987654321:caches",
        "notificationTopicArn must be a topic of account 123456789012, but was "
            + "'arn:aws:sns:eu-west-1:210987654321:caches'. ElastiCache sends to topics of its own "
            + "account only.")]
    [InlineData("caches",
        "notificationTopicArn must be the ARN of an SNS topic, but was 'caches'. Write it as in "
            + "'arn:aws:sns:eu-west-1:123456789012:caches'.")]
    public async Task A_topic_that_is_known_later_is_checked_then(string arn, string message)
    {
        var recorder = await Recorder.FailAsync(() =>
        {
            var args = RedisArgs.Valid();
            args.NotificationTopicArn = Delayed.Create(arn);
            _ = new RedisReplicationGroup("sessions", args);
        });

        Assert.Contains(
            $"RedisReplicationGroup 'sessions': {message}",
            recorder.Failure,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type == "aws:elasticache/replicationGroup:ReplicationGroup");
    }

    [Rule("1.11")]
    [Theory]
    [InlineData("dev", null, false)]
    [InlineData("dev", true, true)]
    [InlineData("production", null, true)]
    [InlineData("regulated", null, true)]
    [InlineData("production", false, false)]
    public async Task A_cache_is_saved_when_it_is_deleted_by_its_profile_or_its_argument(
        string profile,
        bool? given,
        bool expected)
    {
        var recorder = await Recorder.RunAsync(() =>
        {
            var args = RedisArgs.Valid();
            (args.Profile, args.FinalSnapshot) = (profile, given);
            _ = new RedisReplicationGroup("sessions", args);
        });

        Assert.Equal(expected ? "test-sessions-final-0a1b2c3d" : null,
            recorder.Single("ReplicationGroup", "sessions")["finalSnapshotIdentifier"]);
    }
}
