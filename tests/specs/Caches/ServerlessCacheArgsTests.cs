using CachingTier;
using Specs.Testing;

namespace Specs.Caches;

public sealed class ServerlessCacheArgsTests
{
    public static TheoryData<Action<ServerlessCacheArgs>, string> Wrong => new()
    {
        { args => args.Profile = "prod",
            "profile must be 'dev', 'production' or 'regulated', but was 'prod'. Leave it out for "
                + "production." },
        { args => args.VpcId = null!,
            "vpcId must be set, but was not set. Give the id of the VPC the cache is in." },
        { args => args.SubnetIds = null!,
            "subnetIds must be set, but was not set. Give the ids of two or three private subnets in "
                + "different zones." },
        { args => args.SubnetIds = Array.Empty<string>(),
            "subnetIds must be at least one subnet, but was []. Give two or three private subnets in "
                + "different zones." },
        { args => args.Engine = "keydb",
            "engine must be 'valkey', 'redis' or 'memcached', but was 'keydb'. Leave it out for 'valkey'." },
        { args => args.MajorEngineVersion = "8.1",
            "majorEngineVersion must be '7', '8' or '9' with engine 'valkey', but was '8.1'. Give the major "
                + "version alone: serverless caches apply minor and patch versions by themselves." },
        { args => args.MajorEngineVersion = "6",
            "majorEngineVersion must be '7', '8' or '9' with engine 'valkey', but was '6'. Give the major "
                + "version alone: serverless caches apply minor and patch versions by themselves." },
        { args => { args.Engine = "redis"; args.MajorEngineVersion = "6"; },
            "majorEngineVersion must be '7' with engine 'redis', but was '6'. Give the major version alone: "
                + "serverless caches apply minor and patch versions by themselves." },
        { args => { SetMemcached(args); args.MajorEngineVersion = "1"; },
            "majorEngineVersion must be '1.6' with engine 'memcached', but was '1'. Give the major version "
                + "alone: serverless caches apply minor and patch versions by themselves." },
        { args => args.MaxDataGb = 0,
            "maxDataGb must be between 1 and 5000, but was 0. It caps what the cache can cost." },
        { args => args.MaxDataGb = 5001,
            "maxDataGb must be between 1 and 5000, but was 5001. It caps what the cache can cost." },
        { args => args.MinDataGb = 0,
            "minDataGb must be between 1 and 5000, but was 0. Leave it out to pay for use only." },
        { args => { args.MinDataGb = 20; args.MaxDataGb = 10; },
            "maxDataGb must be at least minDataGb, which is 20, but was 10. Raise it or lower minDataGb." },
        { args => args.MinDataGb = 20,
            "maxDataGb must be at least minDataGb, which is 20, but was 10. It is the default of profile "
                + "'production': set it." },
        { args => args.MaxEcpuPerSecond = 999,
            "maxEcpuPerSecond must be between 1000 and 15000000, but was 999. It caps what the cache "
                + "can cost." },
        { args => args.MaxEcpuPerSecond = 15000001,
            "maxEcpuPerSecond must be between 1000 and 15000000, but was 15000001. It caps what the cache "
                + "can cost." },
        { args => args.MinEcpuPerSecond = 1,
            "minEcpuPerSecond must be between 1000 and 15000000, but was 1. Leave it out to pay for "
                + "use only." },
        { args => { args.MinEcpuPerSecond = 3000; args.MaxEcpuPerSecond = 2000; },
            "maxEcpuPerSecond must be at least minEcpuPerSecond, which is 3000, but was 2000. Raise it or "
                + "lower minEcpuPerSecond." },
        { args => args.SnapshotRetentionLimit = 36,
            "snapshotRetentionLimit must be between 0 and 35 days, but was 36. 0 takes no snapshots." },
        { args => args.DailySnapshotTime = "03:00-04:00",
            "dailySnapshotTime must be a UTC time 'HH:MM', but was '03:00-04:00'. Write it as in '03:00': "
                + "it is a time, not a window." },
        { args => args.DailySnapshotTime = "24:00",
            "dailySnapshotTime must be a UTC time 'HH:MM', but was '24:00'. Write it as in '03:00': it is a "
                + "time, not a window." },
        { args => args.SnapshotArnsToRestore = [],
            "snapshotArnsToRestore must be a list of at least one ARN, but was []. Leave it out for an "
                + "empty cache." },
        { args => args.SnapshotArnsToRestore = ["arn:aws:elasticache:eu-west-1:123456789012:backup:nightly"],
            "snapshotArnsToRestore[0] must be the ARN of a snapshot or of a file in S3, but was "
                + "'arn:aws:elasticache:eu-west-1:123456789012:backup:nightly'. Write it as in "
                + "'arn:aws:elasticache:eu-west-1:123456789012:serverlesscachesnapshot:nightly'." },
        { args => { SetMemcached(args); args.SnapshotArnsToRestore = ["arn:aws:s3:::backups/pages.rdb"]; },
            "snapshotArnsToRestore[0] must be the ARN of a serverless snapshot with engine 'memcached', but "
                + "was 'arn:aws:s3:::backups/pages.rdb'. Nothing else holds data of Memcached." },
        { args => args.NetworkType = "dualstack",
            "networkType must be 'ipv4', 'ipv6' or 'dual_stack', but was 'dualstack'. Leave it out for "
                + "'ipv4'." },
        { args => args.DeleteTimeoutMinutes = 2000,
            "deleteTimeoutMinutes must be between 1 and 1440 minutes, but was 2000. Leave it out for 40." },
        { args => args.Description = "a <b>",
            "description must be free of '<' and '>', but was 'a <b>'. ElastiCache refuses them here." },
        { args => args.Description = "",
            "description must be 1 to 255 characters, but was ''. Leave it out for 'Valkey cache "
                + "leaderboard'." },
        { args => args.Tags = new() { ["aws:x"] = "y" },
            "tags must be a map with keys without the prefix 'aws:', but was 'aws:x'. The prefix belongs to "
                + "AWS: choose another." },
    };

    public static TheoryData<Action<ServerlessCacheArgs>, string> Doubtful => new()
    {
        { args => args.SubnetIds = new[] { "subnet-1" },
            "subnetIds should be 2 or 3 subnets in different zones, but has 1." },
        { args => args.SubnetIds = new[] { "subnet-1", "subnet-2", "subnet-3", "subnet-4" },
            "subnetIds should be 2 or 3 subnets in different zones, but has 4." },
        { args => (args.MajorEngineVersion, args.AcceptUnknown) = ("10", true),
            "majorEngineVersion '10' is not known here for Valkey. ElastiCache may refuse it." },
        { args => args.MinDataGb = 2,
            "minDataGb 2 is paid for even while the cache is idle." },
        { args => args.MinEcpuPerSecond = 1000,
            "minEcpuPerSecond 1000 is paid for even while the cache is idle." },
        { args => { args.SnapshotRetentionLimit = 0; args.DailySnapshotTime = "04:00"; },
            "dailySnapshotTime has no effect without a snapshotRetentionLimit." },
        { args => { SetMemcached(args); args.SnapshotRetentionLimit = 1; },
            "snapshotRetentionLimit with engine 'memcached' is not confirmed: ElastiCache may refuse it." },
    };

    [Rule("5.19")]
    [Theory]
    [InlineData("dev", false)]
    [InlineData("production", true)]
    public void That_there_is_no_final_snapshot_is_said_where_one_would_be_taken(
        string profile,
        bool expected)
    {
        var args = Valid();
        args.Profile = profile;

        Assert.Equal(expected
            ? "has no final snapshot: the AWS provider deletes a serverless cache without one. Export or "
                + "copy a daily snapshot before the cache is deleted or replaced."
            : null, Resolve(args).Value.DeletionNote);
    }

    [Fact]
    public void Defaults()
    {
        var resolved = Resolve(Valid()).Value;

        Assert.Equal("production", resolved.Profile.Name);
        Assert.Equal(CacheEngine.Valkey, resolved.Engine);
        Assert.Equal("8", resolved.MajorVersion);
        Assert.Equal(new ResolvedUsageLimits(null, 10, null, 50_000), resolved.Usage);
        Assert.Equal(7, resolved.SnapshotRetentionLimit);
        Assert.Equal("03:00", resolved.DailySnapshotTime);
        Assert.Null(resolved.KmsKeyId);
        Assert.Equal("Valkey cache leaderboard", resolved.Description);
        Assert.Null(resolved.Tags);
        Assert.Null(Resolve(Valid()).Warning);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<ServerlessCacheArgs> change, string message)
    {
        var args = Valid();
        change(args);

        Assert.Equal(message, Assert.Single(ServerlessCache.Check("leaderboard", args)).ToString());
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_a_warning(Action<ServerlessCacheArgs> change, string message)
    {
        var args = Valid();
        change(args);

        Assert.Equal($"ServerlessCache 'leaderboard': {message}", Resolve(args).Warning);
    }

    [Rule("1.4")]
    [Fact]
    public async Task Everything_wrong_is_reported_at_once_and_nothing_is_registered()
    {
        var recorder = await Recorder.FailAsync(() => _ = new ServerlessCache("Leader Board", new()
        {
            Profile = "test",
            Engine = "Valkey",
            MinDataGb = 9000,
            MaxDataGb = 8000,
            MinEcpuPerSecond = 1,
            MaxEcpuPerSecond = 2,
            SnapshotRetentionLimit = -1,
            DailySnapshotTime = "3",
            Description = "<>",
            Tags = new() { ["aws:x"] = "y" },
        }));

        Assert.Empty(recorder.Registered);
        Assert.Equal(
            """
            ServerlessCache 'Leader Board' has 13 problems:
             - name must be 1 to 32 lowercase letters, digits and single hyphens that start with a letter, \
                 but was 'Leader Board'. It begins the ids of the cache, which have 40 characters, \
                 and Pulumi appends eight to it.
             - vpcId must be set, but was not set. Give the id of the VPC the cache is in.
             - profile must be 'dev', 'production' or 'regulated', but was 'test'. \
                 Leave it out for production.
             - engine must be 'valkey', 'redis' or 'memcached', but was 'Valkey'. Leave it out for 'valkey'.
             - snapshotRetentionLimit must be between 0 and 35 days, but was -1. 0 takes no snapshots.
             - subnetIds must be set, but was not set. \
                 Give the ids of two or three private subnets in different zones.
             - minDataGb must be between 1 and 5000, but was 9000. Leave it out to pay for use only.
             - maxDataGb must be between 1 and 5000, but was 8000. It caps what the cache can cost.
             - minEcpuPerSecond must be between 1000 and 15000000, but was 1. \
                 Leave it out to pay for use only.
             - maxEcpuPerSecond must be between 1000 and 15000000, but was 2. It caps what the cache can cost.
             - dailySnapshotTime must be a UTC time 'HH:MM', but was '3'. \
                 Write it as in '03:00': it is a time, not a window.
             - description must be free of '<' and '>', but was '<>'. ElastiCache refuses them here.
             - tags must be a map with keys without the prefix 'aws:', but was 'aws:x'. \
                 The prefix belongs to AWS: choose another.
            """.Unfold(),
            recorder.Failure);
    }

    private static void SetMemcached(ServerlessCacheArgs args)
    {
        args.Engine = "memcached";
    }

    private static ServerlessCacheArgs Valid() =>
        new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
        };

    private static Resolution<ServerlessCacheArgs, ResolvedServerlessCache> Resolve(
        ServerlessCacheArgs args) =>
        ResolvedServerlessCache.Resolve("leaderboard", args).OrThrow();
}
