using CachingTier;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Specs.Testing;

namespace Specs.Caches;

public sealed class RedisReplicationGroupArgsTests
{
    [Rule("4.6")]
    [Fact]
    public void Defaults()
    {
        var resolved = Resolve(RedisArgs.Valid()).Value;

        Assert.Equal("production", resolved.Profile.Name);
        Assert.Equal("Valkey 8.1", resolved.Version.ToString());
        Assert.Equal("cache.m7g.large", resolved.NodeType.Text);
        Assert.Equal(new ReplicationTopology(Availability.MultiAz, 1, null), resolved.Topology);
        Assert.Equal(6379, resolved.Port);
        Assert.Empty(resolved.Parameters);
        Assert.Null(resolved.KmsKeyId);
        Assert.Equal(7, resolved.SnapshotRetentionLimit);
        Assert.Equal("03:00-04:00", resolved.Schedule.Snapshot.ToString());
        Assert.Equal("sun:05:00-sun:06:00", resolved.Schedule.Maintenance.ToString());
        Assert.True(resolved.AutoMinorVersionUpgrade);
        Assert.False(resolved.ApplyImmediately);
        Assert.Equal(90, resolved.LogRetentionDays);
        Assert.Equal("Valkey cache sessions", resolved.Description);
        Assert.Null(resolved.Tags);
        Assert.Null(Resolve(RedisArgs.Valid()).Warning);
    }

    [Rule("1.1")]
    [Theory]
    [InlineData("")]
    [InlineData("Sessions")]
    [InlineData("1st")]
    [InlineData("a--b")]
    [InlineData("a-")]
    [InlineData("a_b")]
    [InlineData("a23456789-123456789-123456789-123")]
    public void A_name_becomes_the_beginning_of_an_id(string name) => Assert.Equal(
        "name must be 1 to 32 lowercase letters, digits and single hyphens that start with a letter, but "
            + $"was '{name}'. It begins the ids of the cache, which have 40 characters, and Pulumi appends "
            + "eight to it.",
        Assert.Single(RedisReplicationGroup.Check(name, RedisArgs.Valid())).ToString());

    [Fact]
    public async Task Everything_wrong_is_reported_at_once_and_nothing_is_registered()
    {
        var recorder = await Recorder.FailAsync(() => _ = new RedisReplicationGroup("Sessions", new()
        {
            Profile = "test",
            SubnetGroupName = "Tier",
            SubnetIds = new[] { "subnet-1" },
            Engine = "redis",
            EngineVersion = "7.2",
            NodeType = "cache.t2.micro",
            Availability = "double",
            Replicas = 7,
            Shards = 501,
            Port = 70000,
            Parameters = new() { ["timeout"] = "1", ["maxmemory"] = "1gb" },
            SnapshotRetentionLimit = 99,
            SnapshotWindow = "noon",
            MaintenanceWindow = "weekend",
            LogRetentionDays = 2,
            Description = "",
            Tags = new() { ["aws:x"] = "y" },
        }));

        Assert.Empty(recorder.Registered);
        Assert.Equal(
            """
            RedisReplicationGroup 'Sessions' has 19 problems:
             - name must be 1 to 32 lowercase letters, digits and single hyphens that start with a letter, \
                 but was 'Sessions'. It begins the ids of the cache, which have 40 characters, \
                 and Pulumi appends eight to it.
             - profile must be 'dev', 'production' or 'regulated', but was 'test'. \
                 Leave it out for production.
             - engineVersion must be at most '7.1', but was '7.2'. \
                 Later versions exist as Valkey only: set engine to 'valkey'.
             - nodeType must be of a current family, but was 'cache.t2.micro'. \
                 ElastiCache creates no more caches on this one: use cache.t4g, cache.m7g or cache.r7g.
             - availability must be 'single', 'replicated' or 'multi-az', but was 'double'. \
                 Leave it out for 'multi-az'.
             - replicas must be between 0 and 5, but was 7. It counts the replicas of each shard.
             - shards must be between 1 and 500, but was 501. Leave it out for no cluster mode.
             - parameters.maxmemory must be left out, but was '1gb'. \
                 It goes with nodeType and cannot be changed.
             - parameters.timeout must be 0, or at least 20 seconds, but was '1'. 0 never closes an \
                 idle connection.
             - vpcId must be set, but was not set. Give the id of the VPC the cache is in.
             - subnetIds must be left out with subnetGroupName, but was given. Keep one of the two.
             - subnetGroupName must be 1 to 255 lowercase letters, digits and hyphens, but was 'Tier'. \
                 Give the name of an ElastiCache subnet group.
             - port must be between 1 and 65535, but was 70000. Leave it out for 6379.
             - snapshotRetentionLimit must be between 0 and 35 days, but was 99. 0 takes no snapshots.
             - maintenanceWindow must be a UTC window 'ddd:HH:MM-ddd:HH:MM' of 60 minutes to 24 hours, \
                 but was 'weekend'. Write it as in 'sun:05:00-sun:06:00'.
             - snapshotWindow must be a UTC window 'HH:MM-HH:MM' of at least 60 minutes, but was 'noon'. \
                 Write it as in '03:00-04:00'.
             - logRetentionDays must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, \
                 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, but was 2. \
                 CloudWatch Logs keeps logs for these periods only.
             - description must be 1 to 255 characters, but was ''. Leave it out for 'Valkey cache Sessions'.
             - tags must be a map with keys without the prefix 'aws:', but was 'aws:x'. \
                 The prefix belongs to AWS: choose another.
            """.Unfold(),
            recorder.Failure);
    }

    [Fact]
    public async Task A_value_that_comes_later_is_checked_when_it_comes()
    {
        var recorder = await Recorder.FailAsync(() => _ = new RedisReplicationGroup("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetIds = Delayed.Create(new[] { "subnet-1" }),
        }));

        Assert.Contains("RedisReplicationGroup 'sessions': subnetIds must be at least two subnets with "
            + "availability 'multi-az', but was ['subnet-1']. Give subnets in different zones, or set "
            + "availability to 'replicated'.",
            recorder.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type == "aws:elasticache/replicationGroup:ReplicationGroup");
    }

    [Fact]
    public async Task Values_that_are_not_known_yet_may_be_right()
    {
        var recorder = await Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", new()
        {
            VpcId = Delayed.Create("vpc-1"),
            SubnetGroupName = Delayed.Create("tier"),
            Tags = Delayed.Create(new Dictionary<string, string> { ["owner"] = "me" }),
        }));

        var group = recorder.Single("ReplicationGroup", "sessions");
        Assert.Equal("tier", group["subnetGroupName"]);
        Assert.Contains("tags: {Name: sessions, owner: me}", group.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_a_preview_does_not_know_are_not_checked()
    {
        var recorder = new Recorder();
        await Deployment.TestAsync(recorder.Mocks, new TestOptions { IsPreview = true }, () =>
            _ = new RedisReplicationGroup("sessions", new()
            {
                VpcId = OutputUtilities.CreateUnknown("vpc"),
                SubnetIds = OutputUtilities.CreateUnknown(new[] { "subnet" }),
                Tags = new() { ["owner"] = OutputUtilities.CreateUnknown("owner") },
            }));

        var group = recorder.Single("ReplicationGroup", "sessions");
        Assert.Equal("valkey", group["engine"]);
        Assert.Null(group["tags"]);
    }

    [Rule("7.1", "7.2")]
    [Fact]
    public void A_token_has_only_characters_that_elasticache_accepts()
    {
        Assert.InRange(Limits.TokenLength, 16, 128);
        Assert.All(Limits.TokenSpecials, character => Assert.Contains(character, "!&#$^<>-"));
    }

    [Theory]
    [InlineData("dev", "single", 0, 0, 7, 0, true, false)]
    [InlineData("production", "multi-az", 1, 7, 90, 30, false, true)]
    [InlineData("regulated", "multi-az", 1, 15, 365, 30, false, true)]
    public void A_profile_is_a_set_of_defaults(
        string profile,
        string availability,
        int replicas,
        int snapshots,
        int logs,
        int recovery,
        bool immediately,
        bool protect)
    {
        var args = RedisArgs.Valid();
        args.Profile = profile;
        var resolved = Resolve(args).Value;
        args.Availability = availability;
        args.Replicas = replicas;

        Assert.Equal(Resolve(args).Value.Topology, resolved.Topology);
        Assert.Equal(snapshots, resolved.SnapshotRetentionLimit);
        Assert.Equal(logs, resolved.LogRetentionDays);
        Assert.Equal(recovery, resolved.Profile.SecretRecoveryDays);
        Assert.Equal(immediately, resolved.ApplyImmediately);
        Assert.Equal(protect, resolved.Profile.Protect);
    }

    private static Resolution<RedisReplicationGroupArgs, ResolvedReplicationGroup> Resolve(
        RedisReplicationGroupArgs args) =>
        ResolvedReplicationGroup.Resolve("sessions", args).OrThrow();
}
