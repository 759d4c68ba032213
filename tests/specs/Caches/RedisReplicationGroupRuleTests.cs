using CachingTier;

namespace Specs.Caches;

public sealed class RedisReplicationGroupRuleTests
{
    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Wrong => new()
    {
        { args => args.Profile = "prod",
            "profile must be 'dev', 'production' or 'regulated', but was 'prod'. Leave it out for "
                + "production." },
        { args => args.VpcId = null!,
            "vpcId must be set, but was not set. Give the id of the VPC the cache is in." },
        { args => args.SubnetGroupName = null,
            "subnetIds must be set, but was not set. Give the ids of private subnets, or subnetGroupName." },
        { args => args.SubnetIds = new[] { "subnet-1", "subnet-2" },
            "subnetIds must be left out with subnetGroupName, but was given. Keep one of the two." },
        { args => args.SubnetGroupName = "Tier 1",
            "subnetGroupName must be 1 to 255 lowercase letters, digits and hyphens, but was 'Tier 1'. Give "
                + "the name of an ElastiCache subnet group." },
        { args => RedisArgs.SetSubnets(args, []),
            "subnetIds must be 1 to 20 subnets, but was []. Give the ids of private subnets of one VPC." },
        { args => RedisArgs.SetSubnets(args, ["subnet-1"]),
            "subnetIds must be at least two subnets with availability 'multi-az', but was ['subnet-1']. "
                + "Give subnets in different zones, or set availability to 'replicated'." },
        { args => RedisArgs.SetSubnets(args, [.. Enumerable.Range(1, 21).Select(i => $"s{i}")]),
            "subnetIds must be 1 to 20 subnets, but was ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', "
                + "'s9', 's10', 's11', 's12', 's13', 's14', 's15', 's16', 's17', 's18', 's19', 's20', "
                + "'s21']. Give the ids of private subnets of one VPC." },
        { args => args.Engine = "memcached",
            "engine must be 'valkey' or 'redis', but was 'memcached'. Use MemcachedCluster for Memcached." },
        { args => args.Engine = "Redis",
            "engine must be 'valkey' or 'redis', but was 'Redis'. Use MemcachedCluster for Memcached." },
        { args => args.EngineVersion = "8",
            "engineVersion must be a version of Valkey in two parts, as in '8.1', but was '8'. ElastiCache "
                + "needs the minor version, and chooses the patch version itself." },
        { args => args.EngineVersion = "9.0.0",
            "engineVersion must be a version of Valkey in two parts, as in '8.1', but was '9.0.0'. "
                + "ElastiCache needs the minor version, and chooses the patch version itself." },
        { args => args.EngineVersion = "7.1",
            "engineVersion must be at least '7.2' and below '10', but was '7.1'. ElastiCache has no other "
                + "Valkey: leave it out for '8.1'." },
        { args => args.EngineVersion = "10.0",
            "engineVersion must be at least '7.2' and below '10', but was '10.0'. No later Valkey is known "
                + "here: leave it out for '8.1', or set acceptUnknown to true." },
        { args => RedisArgs.SetRedis(args, "7"),
            "engineVersion must be a version of Redis OSS, as in '7.1', before 6 as in '5.0.6', but was "
                + "'7'. ElastiCache needs the minor version, and chooses the patch version itself." },
        { args => RedisArgs.SetRedis(args, "7.1.0"),
            "engineVersion must be a version of Redis OSS, as in '7.1', before 6 as in '5.0.6', but was "
                + "'7.1.0'. ElastiCache needs the minor version, and chooses the patch version itself." },
        { args => RedisArgs.SetRedis(args, "7.2"),
            "engineVersion must be at most '7.1', but was '7.2'. Later versions exist as Valkey only: set "
                + "engine to 'valkey'." },
        { args => RedisArgs.SetRedis(args, "3.2.6"),
            "engineVersion must be at least '4.0.10', but was '3.2.6'. Earlier versions cannot be created "
                + "any more: use '7.1' or engine 'valkey'." },
        { args => RedisArgs.SetRedis(args, "4.0.9"),
            "engineVersion must be at least '4.0.10', but was '4.0.9'. Earlier versions cannot be created "
                + "any more: use '7.1' or engine 'valkey'." },
        { args => RedisArgs.SetRedis(args, "5.0.5"),
            "engineVersion must be none of '5.0.0' to '5.0.5', but was '5.0.5'. They are deprecated: use "
                + "'7.1' or engine 'valkey'." },
        { args => args.NodeType = "m7g.large",
            "nodeType must be a node type as in 'cache.m7g.large', but was 'm7g.large'. It has the prefix "
                + "'cache.', a family and a size." },
        { args => args.NodeType = "cache.m7g.big",
            "nodeType must be a node type as in 'cache.m7g.large', but was 'cache.m7g.big'. It has the "
                + "prefix 'cache.', a family and a size." },
        { args => args.NodeType = "cache.t2.micro",
            "nodeType must be of a current family, but was 'cache.t2.micro'. ElastiCache creates no more "
                + "caches on this one: use cache.t4g, cache.m7g or cache.r7g." },
        { args => args.NodeType = "cache.r3.large",
            "nodeType must be of a current family, but was 'cache.r3.large'. ElastiCache creates no more "
                + "caches on this one: use cache.t4g, cache.m7g or cache.r7g." },
        { args => { RedisArgs.SetRedis(args, "7.1"); args.NodeType = "cache.m8g.large"; },
            "nodeType must be of a family that runs Redis OSS, but was 'cache.m8g.large'. Set engine to "
                + "'valkey', or use cache.m7g or cache.r7g." },
        { args => { RedisArgs.SetRedis(args, "6.0"); args.NodeType = "cache.r7g.large"; },
            "nodeType must be of a family that runs Redis OSS 6.0, but was 'cache.r7g.large'. This one "
                + "needs Redis OSS 6.2 or later: raise engineVersion or use cache.r5." },
        { args => { RedisArgs.SetRedis(args, "4.0.10"); args.NodeType = "cache.t4g.small"; },
            "nodeType must be of a family that runs Redis OSS 4.0.10, but was 'cache.t4g.small'. This one "
                + "needs Redis OSS 5.0.6 or later: raise engineVersion or use cache.r5." },
        { args => args.Availability = "multi_az",
            "availability must be 'single', 'replicated' or 'multi-az', but was 'multi_az'. Leave it out "
                + "for 'multi-az'." },
        { args => args.Replicas = 6,
            "replicas must be between 0 and 5, but was 6. It counts the replicas of each shard." },
        { args => args.Replicas = -1,
            "replicas must be between 0 and 5, but was -1. It counts the replicas of each shard." },
        { args => args.Replicas = 0,
            "replicas must be between 1 and 5 with availability 'multi-az', the default of profile "
                + "'production', but was 0. Set availability to 'single', or leave replicas out for 1." },
        { args => { args.Profile = "dev"; args.Replicas = 2; },
            "replicas must be 0 with availability 'single', the default of profile 'dev', but was 2. Set "
                + "availability to 'replicated' or 'multi-az', or leave replicas out." },
        { args => { args.Availability = "single"; args.Replicas = 2; },
            "replicas must be 0 with availability 'single', but was 2. Set availability to 'replicated' or "
                + "'multi-az', or leave replicas out." },
        { args => { args.Availability = "replicated"; args.Replicas = 0; },
            "replicas must be between 1 and 5 with availability 'replicated', but was 0. Set availability "
                + "to 'single', or leave replicas out for 1." },
        { args => { args.Availability = "multi-az"; args.Replicas = 0; args.Shards = 3; },
            "replicas must be between 1 and 5 with availability 'multi-az', but was 0. Set availability to "
                + "'single', or leave replicas out for 1." },
        { args => args.Shards = 0,
            "shards must be between 1 and 500, but was 0. Leave it out for no cluster mode." },
        { args => args.Shards = 501,
            "shards must be between 1 and 500, but was 501. Leave it out for no cluster mode." },
        { args => { args.Shards = 84; args.Replicas = 5; },
            "shards must be at most 83 with 6 nodes each, but was 84. A cache has at most 500 nodes." },
        { args => { RedisArgs.SetRedis(args, "4.0.10"); args.NodeType = "cache.r5.large"; args.Shards =
            126; },
            "shards must be at most 125 with 2 nodes each, but was 126. A cache has at most 250 nodes." },
        { args => args.Port = 0,
            "port must be between 1 and 65535, but was 0. Leave it out for 6379." },
        { args => args.Port = 65536,
            "port must be between 1 and 65535, but was 65536. Leave it out for 6379." },
        { args => args.SnapshotRetentionLimit = 36,
            "snapshotRetentionLimit must be between 0 and 35 days, but was 36. 0 takes no snapshots." },
        { args => args.SnapshotRetentionLimit = -1,
            "snapshotRetentionLimit must be between 0 and 35 days, but was -1. 0 takes no snapshots." },
        { args => args.SnapshotWindow = "3:00-4:00",
            "snapshotWindow must be a UTC window 'HH:MM-HH:MM' of at least 60 minutes, but was '3:00-4:00'. "
                + "Write it as in '03:00-04:00'." },
        { args => args.SnapshotWindow = "03:00-03:59",
            "snapshotWindow must be a UTC window 'HH:MM-HH:MM' of at least 60 minutes, but was "
                + "'03:00-03:59'. Write it as in '03:00-04:00'." },
        { args => args.SnapshotWindow = "04:00-03:30",
            "snapshotWindow must be at most 23 hours long, but was '04:00-03:30'. Leave an hour of the day "
                + "for maintenance." },
        { args => args.MaintenanceWindow = "sunday:05:00-sunday:06:00",
            "maintenanceWindow must be a UTC window 'ddd:HH:MM-ddd:HH:MM' of 60 minutes to 24 hours, but "
                + "was 'sunday:05:00-sunday:06:00'. Write it as in 'sun:05:00-sun:06:00'." },
        { args => args.MaintenanceWindow = "sun:05:00-sun:05:30",
            "maintenanceWindow must be a UTC window 'ddd:HH:MM-ddd:HH:MM' of 60 minutes to 24 hours, but "
                + "was 'sun:05:00-sun:05:30'. Write it as in 'sun:05:00-sun:06:00'." },
        { args => args.MaintenanceWindow = "sun:05:00-mon:05:01",
            "maintenanceWindow must be a UTC window 'ddd:HH:MM-ddd:HH:MM' of 60 minutes to 24 hours, but "
                + "was 'sun:05:00-mon:05:01'. Write it as in 'sun:05:00-sun:06:00'." },
        { args => args.MaintenanceWindow = "sun:05:00-mon:04:30",
            "maintenanceWindow must be at most 23 hours long, but was 'sun:05:00-mon:04:30'. Leave an hour "
                + "of the day for snapshots." },
        { args => { args.SnapshotWindow = "23:30-00:30"; args.MaintenanceWindow = "sun:00:00-sun:01:00"; },
            "snapshotWindow must be clear of maintenanceWindow 'sun:00:00-sun:01:00', but was "
                + "'23:30-00:30'. Move one of them, or leave one out to have it put beside the other." },
        { args => args.LogRetentionDays = 10,
            "logRetentionDays must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, "
                + "1096, 1827, 2192, 2557, 2922, 3288, 3653, but was 10. CloudWatch Logs keeps logs for "
                + "these periods only." },
        { args => { RedisArgs.SetRedis(args, "5.0.6"); args.NodeType = "cache.r5.large"; args
            .LogRetentionDays = 30; },
            "logRetentionDays must be left out with Redis OSS 5.0.6, but was 30. Logs are delivered from "
                + "Redis OSS 6.0 on: raise engineVersion." },
        { args => args.Description = "",
            "description must be 1 to 255 characters, but was ''. Leave it out for 'Valkey cache "
                + "sessions'." },
        { args => args.Description = new string('d', 256),
            "description must be 1 to 255 characters, but was "
                + "'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd…' of 256 characters. "
                + "Leave it out for 'Valkey cache sessions'." },
        { args => args.Tags = new() { ["aws:owner"] = "me" },
            "tags must be a map with keys without the prefix 'aws:', but was 'aws:owner'. The prefix "
                + "belongs to AWS: choose another." },
        { args => args.Tags = new() { [""] = "me" },
            "tags must be a map with keys of 1 to 128 characters, but was ''. Give each key at least one "
                + "character and shorten long ones." },
        { args => args.Tags = new() { ["owner"] = new string('v', 257) },
            "tags.owner must be at most 256 characters, but was "
                + "'vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv…' of 257 characters. "
                + "Shorten it." },
        { args => args.Tags = Enumerable.Range(1, 50).ToDictionary(i => $"k{i}", i => "v"),
            "tags must be at most 50 entries with 'Name', but was 51. Remove some." },
    };

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Doubtful => new()
    {
        { args => { args.EngineVersion = "8.7"; args.AutoMinorVersionUpgrade = false; },
            "engineVersion '8.7' is not among the versions known here: '7.2', '8.0', '8.1', '8.2', '9.0' or "
                + "'9.1'. ElastiCache may refuse it." },
        { args => RedisArgs.SetRedis(args, "6.2"),
            "engineVersion '6.2' leaves standard support on 2027-01-31: extended support adds 80% to the "
                + "node price, later 160%, and ends on 2030-01-31. Use engine 'valkey'." },
        { args => { RedisArgs.SetRedis(args, "5.0.6"); (args.NodeType, args.ApplyImmediately) =
            ("cache.r5.large", true); },
            "engineVersion '5.0.6' is out of standard support since 2026-01-31: extended support adds 80% "
                + "to the node price, later 160%, and ends on 2029-01-31. Use engine 'valkey'." },
        { args => (args.EngineVersion, args.AcceptUnknown, args.AutoMinorVersionUpgrade) =
            ("10.0", true, false),
            "engineVersion '10.0' is not among the versions known here: '7.2', '8.0', '8.1', '8.2', '9.0' or "
                + "'9.1'. ElastiCache may refuse it." },
        { args => args.NodeType = "cache.x9.large",
            "nodeType 'cache.x9.large' is of a family not known here. ElastiCache may refuse it." },
        { args => args.NodeType = "cache.r6gd.large",
            "nodeType 'cache.r6gd.large' is of a size not known in its family. ElastiCache may refuse it." },
        { args => args.Shards = 46,
            "shards 46 of 2 nodes each make 92 nodes: more than 90 need a raised quota." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertProblem(change, message);

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_a_warning(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertWarning(change, message);
}
