using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class CopySettingsErrorTests
{
    private const string Topics = "arn:aws:sns:eu-west-1:123456789012:";
    private const string TopicsThere = "arn:aws:sns:eu-central-1:123456789012:";

    private const string Families =
        "Use one of cache.m5, cache.m6g, cache.m7g, cache.r5, cache.r6g, cache.r6gd, cache.r7g, cache.c7gn.";

    /// <summary>Settings of the cache, what else is in the file, and the message.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "copies: twice", "",
            "caches.sessions.copies must be a map of regions, but was 'twice'. Write it like {eu-central-1: "
                + "{replicas: 1}}." },
        { "copies: {}", "",
            "caches.sessions.copies must be a map of 1 to 2 copies, but was 0. A datastore has one primary "
                + "and copies in other regions." },
        { "copies: {eu-central-1: {}, eu-west-2: {}, us-east-1: {}}", "",
            "caches.sessions.copies must be a map of 1 to 2 copies, but was 3. A datastore has one primary "
                + "and copies in other regions." },
        { "copies: {eu-central-1: 2}", "",
            "caches.sessions.copies.eu-central-1 must be a map of settings of a copy, but was 2. Write it "
                + "like {replicas: 1}." },
        { "copies: {eu-central-1: {replica: 2}}", "",
            "caches.sessions.copies.eu-central-1.replica must be a setting of a copy, but was unknown. Did "
                + "you mean 'replicas'?" },
        { "copies: {eu-central-1: {vpcId: vpc-1}}", "",
            "caches.sessions.copies.eu-central-1.vpcId must be left out, but was 'vpc-1'. The stack "
                + "sets it." },
        { "copies: {eu-central-1: {nodeType: cache.r7g.large}}", "",
            "caches.sessions.copies.eu-central-1.nodeType must be a setting of a copy, but was unknown. "
                + "Choose from finalSnapshot, kmsKeyId, logKmsKeyId, logRetentionDays, login, "
                + "maintenanceWindow, port, replicas, snapshotRetentionLimit, snapshotWindow." },
        { "copies: {Frankfurt: {}}", "",
            "caches.sessions.copies.Frankfurt must be a region as in 'us-east-1', but was 'Frankfurt'. The "
                + "copy is made there." },
        { "copies: {eu-west-1: {}}", "",
            "regions.eu-west-1 must be another region than the stack's, but was 'eu-west-1'. "
                + "A copy in the same region would not survive it." },
        { "copies: {cn-north-1: {}}", "",
            "regions.cn-north-1 must be a region of partition 'aws', the stack's, but was 'cn-north-1'. A "
                + "partition of AWS shares nothing with another one." },
        { "copies: {us-gov-west-1: {}}", "",
            "regions.us-gov-west-1 must be a region of partition 'aws', the stack's, but was "
                + "'us-gov-west-1'. A partition of AWS shares nothing with another one." },
        { "copies: {us-iso-east-1: {}}", "",
            "regions.us-iso-east-1 must be a region of partition 'aws', the stack's, but was "
                + "'us-iso-east-1'. A partition of AWS shares nothing with another one." },
        { "copies: {eu-central-1: {replicas: 0}}", "",
            "caches.sessions.copies.eu-central-1.replicas must be between 1 and 5 with the failover of the "
                + "primary, but was 0. The copy inherits it and needs a node to fail over to." },
        { "copies: {eu-central-1: {kmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/1a2b'}}", "",
            "caches.sessions.copies.eu-central-1.kmsKeyId must be the ARN of a KMS key in region "
                + "eu-central-1, but was 'arn:aws:kms:eu-west-1:123456789012:key/1a2b'. A key is of use in "
                + "its own region only." },
        { "nodeType: cache.t4g.medium, copies: {eu-central-1: {}}", "",
            "caches.sessions.nodeType must be large or larger, and of a family with global datastores, but "
                + $"was 'cache.t4g.medium'. {Families}" },
        { "networkType: dual_stack, copies: {eu-central-1: {}}", "caching-tier:network: {networkType: "
            + "dual_stack}",
            "caches.sessions.networkType must be 'ipv4', but was 'dual_stack'. A global datastore has no "
                + "IPv6: make the cache without it." },
        { "shards: 2, shardScaling: {max: 4}, copies: {eu-central-1: {}}", "",
            "caches.sessions.shardScaling must be left out with copies, but was given. A global datastore "
                + "does not scale by itself: make the cache without it." },
        { "shards: 2, replicaScaling: {max: 4}, copies: {eu-central-1: {}}", "",
            "caches.sessions.replicaScaling must be left out with copies, but was given. A global datastore "
                + "does not scale by itself: make the cache without it." },
        { "shards: 2, engineVersion: '9.0', durability: sync, copies: {eu-central-1: {}}", "",
            "caches.sessions.durability must be left out, but was 'sync'. A global datastore has no durable "
                + "log: make the cache without one." },
        { "transitEncryption: preferred, copies: {eu-central-1: {}}", "",
            "caches.sessions.transitEncryption must be 'required' with copies, but was 'preferred'. A copy "
                + "is made with TLS or without it for good: take the cache to transitEncryption 'required' "
                + "first." },
        { "login: {acceptNoLogin: true}, copies: {eu-central-1: {}}", "",
            "caches.sessions.login.acceptNoLogin must be false or left out with copies, but was true. "
                + "A copy accepts nobody without the token: remove the copies, and copy the cache again when "
                + "all its clients have the token." },
        { "login: {mode: users}, copies: {eu-central-1: {}, us-east-1: {}}", "",
            "caches.sessions.login.mode must be 'token' with copies in a stack without such users, but was "
                + "'users'. Give the stack users, which it creates in every region: a cache creates its own "
                + "user in one region only." },
        { "login: {mode: users, ownUser: true}, copies: {eu-central-1: {}, us-east-1: {}}",
            "caching-tier:users: {app: {}}",
            "caches.sessions.login.ownUser must be left out with copies, but was true. "
                + "A cache creates its own user in one region only: use the users of the stack, which it "
                + "creates in every region." },
        { "login: {mode: iam, ownUser: true}, copies: {eu-central-1: {}}", "",
            "caches.sessions.login.mode must be 'token' with copies in a stack without such users, but was "
                + "'iam'. Give the stack users, which it creates in every region: a cache creates its own "
                + "user in one region only." },
        { "upgradeCopies: true", "",
            "caches.sessions.upgradeCopies must be left out without copies, but was true. A cache by itself "
                + "needs no more than its engine and version." },
        { "upgradeCopies: 9, copies: {eu-central-1: {}}", "",
            "caches.sessions.upgradeCopies must be true or false, but was 9. Leave it out for false." },
        { "engine: valkey", "caching-tier:regions: {eu-central-1: {}}",
            "regions.eu-central-1 must be a region that a cache has copies in, but was without any. Give a "
                + "cache copies, or leave it out." },
        { "copies: {eu-central-1: {}}", "caching-tier:regions: {eu-central-2: {}}",
            "regions.eu-central-2 must be a region that a cache has copies in, but was another. Did you "
                + "mean 'eu-central-1'?" },
        { "copies: {eu-central-1: {}}", "caching-tier:regions: [eu-central-1]",
            "regions must be a map of regions, but was a list. Write it like {eu-central-1: {network: "
                + "{zones: 2}}}." },
        { "copies: {eu-central-1: {}}", "caching-tier:regions: {eu-central-1: 1}",
            "regions.eu-central-1 must be a map of settings of a region, but was 1. Write it like {network: "
                + "{zones: 2}}." },
        { "copies: {eu-central-1: {}}", "caching-tier:regions: {eu-central-1: {zones: 2}}",
            "regions.eu-central-1.zones must be a setting of a region, but was unknown. Choose from "
                + "criticalTopicArn, key, network, topicArn, warningTopicArn." },
        { "copies: {eu-central-1: {}}", "caching-tier:regions: {eu-central-1: {network: 10.9.0.0/16}}",
            "regions.eu-central-1.network must be a map of network settings, but was '10.9.0.0/16'. Write "
                + "it like {zones: 2}." },
        { "copies: {eu-central-1: {}}", "caching-tier:regions: {eu-central-1: {network: {zones: 9}}}",
            "regions.eu-central-1.network.zones must be between 2 and 6, but was 9. Caches fail over "
                + "between zones; no region has more than six." },
        { "copies: {eu-central-1: {}}", "caching-tier:regions: {eu-central-1: {network: {cidrBlock: "
            + "10.0.128.0/17}}}",
            "regions.eu-central-1.network.cidrBlock must be a block apart from 10.0.0.0/16, that of "
                + "network, but was '10.0.128.0/17'. Networks that overlap can never be joined: give it "
                + "another block." },
        { "copies: {eu-central-1: {}}", "caching-tier:regions: {eu-central-1: {key: "
            + "'arn:aws:kms:eu-west-1:123456789012:key/1a2b'}}",
            "regions.eu-central-1.key must be the ARN of a KMS key of the region, but was "
                + "'arn:aws:kms:eu-west-1:123456789012:key/1a2b'. It is of use in its own region only." },
        { "copies: {eu-central-1: {}}", "caching-tier:key: 'arn:aws:kms:eu-west-1:123456789012:key/1a2b'",
            "regions.eu-central-1.key must be the ARN of a KMS key of the region, as the tier has one, but "
                + "was not set. A key is of use in its own region only." },
        { "copies: {eu-central-1: {}}", "caching-tier:regions: {eu-central-1: {topicArn: team}}",
            "regions.eu-central-1.topicArn must be the ARN of an SNS topic of the region, but was 'team'. "
                + "It is of use in its own region only." },
        { "copies: {eu-central-1: {}}", "caching-tier:alarms: {topicArn: "
            + "'arn:aws:sns:eu-west-1:123456789012:team'}",
            "regions.eu-central-1.topicArn must be the ARN of an SNS topic of the region, as the alarms "
                + "have one, but was not set. A topic receives alarms of its own region only." },
        { "copies: {eu-central-1: {}}", "caching-tier:alarms: {criticalTopicArn: "
            + "'arn:aws:sns:eu-west-1:123456789012:pager'}",
            "regions.eu-central-1.criticalTopicArn must be the ARN of an SNS topic of the region, as the "
                + "alarms have one, but was not set. A topic receives alarms of its own region only." },
        { "copies: {eu-central-1: {}}", $$$"""
            caching-tier:alarms: {topicArn: '{{{Topics}}}team', criticalTopicArn: '{{{Topics}}}pager'}
            caching-tier:regions: {eu-central-1: {criticalTopicArn: '{{{TopicsThere}}}pager'}}
            """,
            "regions.eu-central-1.topicArn must be the ARN of an SNS topic of the region, as the alarms "
                + "have one, but was not set. A topic receives alarms of its own region only." },
        { "copies: {eu-central-1: {}}", $$$"""
            caching-tier:alarms: {topicArn: '{{{Topics}}}team', criticalTopicArn: '{{{Topics}}}pager'}
            caching-tier:regions: {eu-central-1: {warningTopicArn: '{{{TopicsThere}}}mail'}}
            """,
            "regions.eu-central-1.criticalTopicArn must be the ARN of an SNS topic of the region, as the "
                + "alarms have one, but was not set. A topic receives alarms of its own region only." },
        { "copies: {eu-central-1: {}}", $"caching-tier:regions: {{eu-central-1: {{topicArn: "
            + $"'{TopicsThere}team', warningTopicArn: '{TopicsThere}mail', criticalTopicArn: "
            + $"'{TopicsThere}pager'}}}}",
            "regions.eu-central-1.topicArn must be left out with warningTopicArn and criticalTopicArn, but "
                + "was given. No alarm is left for it." },
        { "copies: {eu-central-1: {}}", "caching-tier:regions: {eu-central-1: {warningTopicArn: "
            + "'arn:aws:sns:eu-west-1:123456789012:mail'}}",
            "regions.eu-central-1.warningTopicArn must be the ARN of an SNS topic of the region, but was "
                + "'arn:aws:sns:eu-west-1:123456789012:mail'. It is of use in its own region only." },
        { "copies: {eu-central-1: {}}", "caching-tier:alarms: {subscriptions: [{name: archive, protocol: "
            + "firehose, endpoint: 'arn:aws:firehose:eu-west-1:123456789012:deliverystream/alarms', "
            + "subscriptionRoleArn: 'arn:aws:iam::123456789012:role/alarms'}]}",
            "alarms.subscriptions[0].protocol must be another than 'firehose' with copies in eu-central-1, "
                + "but was 'firehose'. A topic writes to streams of its own region only: set "
                + "regions.eu-central-1.topicArn." },
    };

    /// <summary>Settings of the smoke test, what else is in the file, and the message.</summary>
    public static TheoryData<string, string, string> WrongForTheSmokeTest => new()
    {
        { "\"alarmTopicArn\":\"arn:aws:sns:eu-west-1:123456789012:team\"", "caching-tier:alarms: 'false'",
            "regions.eu-central-1.topicArn must be the ARN of an SNS topic of the region, as the smoke test "
                + "has one, but was not set. A topic receives alarms of its own region only." },
        { "\"kmsKeyId\":\"arn:aws:kms:eu-west-1:123456789012:key/1a2b\"", "",
            "regions.eu-central-1.key must be the ARN of a KMS key of the region, as the smoke test has "
                + "one, but was not set. A key is of use in its own region only." },
        { "\"deployment\":\"1\"", "caching-tier:regions: {eu-central-1: {network: {vpcId: vpc-1, subnetIds: "
            + "[subnet-1, subnet-2]}}}",
            "regions.eu-central-1.network.secretsManagerEndpoint must be true for the smoke test to log in "
                + "to a cache, but was not set. 'sessions' has a secret: set it, name the endpoint's "
                + "endpointSecurityGroupId in an adopted VPC, set smokeTest.secretsManagerOverInternet "
                + "where a NAT gateway leads out, or set smokeTest to false." },
        { "\"deployment\":\"1\"", "caching-tier:regions: {eu-central-1: {network: {vpcId: vpc-1, subnetIds: "
            + "[subnet-1, subnet-2], networkType: ipv6, endpointSecurityGroupId: sg-1}}}",
            "smokeTest must be false in a network of type 'ipv6', but was on. Lambda runs in no subnet "
                + "without IPv4 addresses." },
        { "\"timeoutSeconds\":0", "",
            "smokeTest.timeoutSeconds must be between 1 and 890, but was 0. A Lambda function runs 15 "
                + "minutes at most, and reports at the end." },
    };

    [Theory]
    [MemberData(nameof(WrongForTheSmokeTest))]
    public async Task The_smoke_test_of_a_region_needs_what_is_of_that_region(
        string smokeTest,
        string rest,
        string message)
    {
        using var code = new CodeFolder();
        var config = CopySettingsTests.Settings("copies: {eu-central-1: {}}", rest, "");
        config["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}",{{smokeTest}}}""";

        Assert.Equal($"Pulumi.prod.yaml: caching-tier:{message}", await StackRun.FailAsync("prod", config));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Each_mistake_has_its_message(string cache, string rest, string message) => Assert.Equal(
        $"Pulumi.prod.yaml: caching-tier:{message}",
        await StackRun.FailAsync("prod", CopySettingsTests.Settings(cache, rest, "")));

    [Fact]
    public async Task Settings_of_the_package_that_other_regions_would_lack_are_named()
    {
        var config = CopySettingsTests.Settings("copies: {eu-central-1: {}}", "", "");
        config["aws:maxRetries"] = "3";

        Assert.Equal(
            "Pulumi.prod.yaml: aws:maxRetries must be left out with copies, but was given. The providers of "
                + "other regions do not take it over: put it into the environment, where all of them "
                + "find it.",
            await StackRun.FailAsync("prod", config));
    }

    [Theory]
    [InlineData("memcached")]
    [InlineData("serverless")]
    public async Task Only_replication_groups_have_copies(string kind)
    {
        var message = await StackRun.FailAsync("prod", SettingsFile.Parse($$"""
            config:
              caching-tier:smokeTest: 'false'
              caching-tier:caches:
                pages: {kind: {{kind}}, copies: {eu-central-1: { } } }
            """));

        Assert.StartsWith(
            $"Pulumi.prod.yaml: caching-tier:caches.pages.copies must be a setting of a {kind} cache, but "
                + "was unknown.",
            message,
            StringComparison.Ordinal);
    }
}
