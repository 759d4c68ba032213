using CachingTier;
using Pulumi;
using Specs.Testing;

namespace Specs.GlobalDatastores;

public sealed class GlobalDatastoreErrorTests
{
    private const string Families =
        "Use one of cache.m5, cache.m6g, cache.m7g, cache.r5, cache.r6g, cache.r6gd, cache.r7g, cache.c7gn.";

    private const string Token = "!&#$^<>-token-09";

    public static TheoryData<Action<GlobalDatastoreArgs>, string> Wrong => new()
    {
        {
            args => args.Profile = "test",
            "profile must be 'dev', 'production' or 'regulated', but was 'test'. Leave it out for "
                + "production." },
        { args => args.Primary.ReplicationGroupId = null!,
            "primary.replicationGroupId must be set, but was not set. Give the id of the cache." },
        { args => args.Primary.GlobalPrimary = null,
            "primary.globalPrimary must be true, but was not set. Set it on the cache, which then leaves "
                + "node type, version and shards to the datastore." },
        { args => args.Primary.Engine = "memcached",
            "primary.engine must be 'valkey' or 'redis', but was 'memcached'. Other engines have no global "
                + "datastore." },
        { args => (args.Primary.Engine, args.Primary.EngineVersion, args.Primary.NodeType) =
            ("redis", "4.0.10", "cache.r5.large"),
            "primary.engineVersion must be at least '5.0.6', but was '4.0.10'. Earlier versions have no "
                + "global datastore." },
        { args => args.Primary.EngineVersion = "7.1",
            "primary.engineVersion must be at least '7.2' and below '10', but was '7.1'. ElastiCache has no "
                + "other Valkey: leave it out for '8.1'." },
        {
            args => args.Primary.NodeType = null!,
            "primary.nodeType must be set, but was not set. Every region gets the machine of the primary." },
        { args => args.Primary.NodeType = "cache.t4g.medium",
            "primary.nodeType must be large or larger, and of a family with global datastores, but was "
                + $"'cache.t4g.medium'. {Families}" },
        { args => args.Primary.NodeType = "cache.r4.large",
            "primary.nodeType must be large or larger, and of a family with global datastores, but was "
                + $"'cache.r4.large'. {Families}" },
        { args => args.Primary.NetworkType = "dual_stack",
            "primary.networkType must be 'ipv4', but was 'dual_stack'. A global datastore has no IPv6: make "
                + "the cache without it." },
        { args => args.Primary.Durability = "sync",
            "primary.durability must be left out, but was 'sync'. A global datastore has no durable log: "
                + "make the cache without one." },
        { args => args.Primary.Scales = true,
            "primary.scales must be false, but was true. A global datastore does not scale by itself: make "
                + "the cache without it." },
        {
            args => args.Primary.Shards = 501,
            "primary.shards must be between 1 and 500, but was 501. Leave it out for no cluster mode." },
        { args => args.Secondaries = [],
            "secondaries must be a list of 1 to 2 copies, but was 0. A datastore has one primary and copies "
                + "in other regions." },
        { args => args.Secondaries.AddRange(
            [GlobalArgs.Secondary("us-east-2"), GlobalArgs.Secondary("us-west-2")]),
            "secondaries must be a list of 1 to 2 copies, but was 3. A datastore has one primary and copies "
                + "in other regions." },
        { args => args.Secondaries.Add(GlobalArgs.Secondary("us-east-1")),
            "secondaries[1].region must be given once, but was 'us-east-1'. A region has one copy." },
        { args => args.Secondaries[0].Region = "Virginia",
            "secondaries[0].region must be a region as in 'us-east-1', but was 'Virginia'. The copy is made "
                + "there." },
        { args => args.Secondaries[0].Replicas = 0,
            "secondaries[0].replicas must be between 1 and 5 with the failover of the primary, but was 0. "
                + "The copy inherits it and needs a node to fail over to." },
        { args => args.Secondaries[0].Replicas = 6,
            "secondaries[0].replicas must be between 0 and 5, but was 6. It counts the replicas of each "
                + "shard." },
        { args => args.Secondaries[0].VpcId = null!,
            "secondaries[0].vpcId must be set, but was not set. Give the id of the VPC the cache is in." },
        { args => args.Secondaries[0].SubnetIds = null,
            "secondaries[0].subnetIds must be set, but was not set. Give the ids of private subnets, or "
                + "subnetGroupName." },
        {
            args => args.Secondaries[0].Port = 0,
            "secondaries[0].port must be between 1 and 65535, but was 0. Leave it out for 6379." },
        { args => args.Secondaries[0].KmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/1a2b",
            "secondaries[0].kmsKeyId must be the ARN of a KMS key in region us-east-1, but was "
                + "'arn:aws:kms:eu-west-1:123456789012:key/1a2b'. A key is of use in its own region only." },
        { args => args.Secondaries[0].LogKmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/1a2b",
            "secondaries[0].logKmsKeyId must be the ARN of a KMS key in region us-east-1, but was "
                + "'arn:aws:kms:eu-west-1:123456789012:key/1a2b'. A key is of use in its own region only." },
        { args => args.Secondaries[0].Login!.SecretKmsKeyId = "alias/aws/secretsmanager",
            "secondaries[0].login.secretKmsKeyId must be the ARN of a KMS key in region us-east-1, but was "
                + "'alias/aws/secretsmanager'. A key is of use in its own region only." },
        { args => args.Secondaries[0].LogRetentionDays = 8,
            "secondaries[0].logRetentionDays must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, "
                + "400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, but was 8. CloudWatch Logs keeps "
                + "logs for these periods only." },
        { args => (args.Secondaries[0].SnapshotWindow, args.Secondaries[0].MaintenanceWindow) =
            ("03:00-04:00", "mon:03:30-mon:04:30"),
            "secondaries[0].snapshotWindow must be clear of maintenanceWindow 'mon:03:30-mon:04:30', but "
                + "was '03:00-04:00'. Move one of them, or leave one out to have it put beside the other." },
        { args => args.Secondaries[0].Login!.UserGroup = GlobalArgs.Users("valkey"),
            "secondaries[0].login.userGroup must be left out with login.mode 'none' of the primary, but was "
                + "given. Clients log in to a copy as they do to its primary." },
        { args => args.Secondaries[0].Login!.User = "app",
            "secondaries[0].login.user must be left out with login.mode 'none' of the primary, but was "
                + "'app'. Clients log in to a copy as they do to its primary." },
        { args => args.Primary.Login!.Mode = "users",
            "secondaries[0].login.userGroup must be set with login.mode 'users' of the primary, but was not "
                + "set. A group of users exists in one region only: create one in the region of the copy." },
        { args => (args.Primary.Login!.Mode, args.Secondaries[0].Login!.UserGroup) =
            ("users", GlobalArgs.Users("valkey")),
            "secondaries[0].login.userCredentials must be set together with login.userGroup, but was not "
                + "set. Give both Group and Credentials of a CacheUsers: the password goes into the secret "
                + "of the copy." },
        { args => args.Secondaries[0].Login!.UserCredentials = new InputMap<string>(),
            "secondaries[0].login.userCredentials must be left out with login.mode 'none' of the primary, "
                + "but was given. Only users of login.mode 'users' have a password." },
        { args => { UseUsers(args); args.Primary.Engine = "redis"; },
            "secondaries[0].login.userGroup must be one of engine 'redis' with engine 'redis', but was "
                + "'valkey'. Set engine of the CacheUsers to 'redis': Valkey takes it too." },
        { args => args.Primary.Login!.Mode = "password",
            "primary.login.mode must be 'none', 'token', 'users' or 'iam', but was 'password'. "
                + "Leave it out for 'none'." },
        { args => args.Primary.Login!.Mode = "token",
            "primary.authToken must be set with login.mode 'token', but was not set. "
                + "The copies have the token of the primary." },
        { args => (args.Primary.Login!.Mode, args.Primary.AuthToken) = ("none", "token-of-sessions"),
            "primary.authToken must be left out with login.mode 'none', but was given. "
                + "Set login.mode to 'token'." },
        { args => SetTokens(args, Token, Token, "DELETE"),
            "primary.authTokenUpdateStrategy must be 'ROTATE' or 'SET', but was 'DELETE'. Leave it out for "
                + "the first token." },
        { args => (args.Primary.AuthToken, args.Primary.PreviousAuthToken) = (Token, Token),
            "primary.previousAuthToken must be set together with authTokenUpdateStrategy, but was given. "
                + "The strategy decides what happens to it." },
        { args => (args.Primary.AuthToken, args.Primary.Login!.AcceptToken) = (Token, true),
            "primary.login.acceptToken must be left out with login.mode 'token', but was true. "
                + "It is for clients that move from the token to users." },
        { args => args.Primary.Login!.AcceptToken = false,
            "primary.login.acceptToken must be left out with login.mode 'none', but was false. "
                + "It is for clients that move from the token to users." },
        { args => { UseUsers(args); args.Primary.Login!.AcceptToken = true; },
            "primary.authToken must be set with login.acceptToken, but was not set. "
                + "The copies have the token of the primary." },
        { args => { UseUsers(args); args.Primary.AuthToken = Token; },
            "primary.authToken must be left out with login.mode 'users', but was given. "
            + "Set login.mode to 'token', or login.acceptToken when the cache had it before its users." },
        { args => (args.Primary.AuthToken, args.Primary.Login!.AcceptNoLogin) = (Token, true),
            "primary.login.acceptNoLogin must be false or left out with copies, but was true. "
            + "A copy accepts nobody without the token: remove the copies, and copy the cache again when all "
            + "its clients have the token." },
        { args => (args.Primary.AuthToken, args.Primary.AuthTokenUpdateStrategy) = (Token, "SET"),
            "primary.previousAuthToken must be set together with authTokenUpdateStrategy, but was not set. "
                + "The strategy decides what happens to it." },
        { args => args.Primary.AuthToken = "fifteen-letters",
            "primary.authToken must be 16 to 128 letters, digits and ! & # $ ^ < > -, but was given. "
                + "ElastiCache takes no other token." },
        { args => args.Primary.AuthToken = new string('t', 129),
            "primary.authToken must be 16 to 128 letters, digits and ! & # $ ^ < > -, but was given. "
                + "ElastiCache takes no other token." },
        { args => SetTokens(args, Token, "token@of-sessions", "SET"),
            "primary.previousAuthToken must be 16 to 128 letters, digits and ! & # $ ^ < > -, but was "
                + "given. ElastiCache takes no other token." },
        { args => args.Primary.Tls = false,
            "primary.tls must be true, but was false. A copy is made with TLS or without it for good: take "
                + "the cache to transitEncryption 'required' first." },
        { args => args.Secondaries[0].Region = "ap-northeast-northwest-southeast-1",
            "secondaries[0].region must be at most 23 characters behind the name of the datastore, but was "
                + "'ap-northeast-northwest-southeast-1'. The copy is named "
                + "'sessions-ap-northeast-northwest-southeast-1', which begins its ids: shorten the name of "
                + "the datastore." },
        { args => args.Secondaries[0].SnapshotRetentionLimit = 36,
            "secondaries[0].snapshotRetentionLimit must be between 0 and 35 days, but was 36. 0 takes no "
                + "snapshots." },
        { args => args.Description = "", "description must be 1 to 255 characters, but was ''. Leave it out "
            + "for 'Global datastore sessions'." },
        { args => args.Tags = new() { ["aws:x"] = "y" },
            "tags must be a map with keys without the prefix 'aws:', but was 'aws:x'. The prefix belongs to "
                + "AWS: choose another." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<GlobalDatastoreArgs> change, string message)
    {
        var args = GlobalArgs.Valid();
        change(args);

        Assert.Equal(message, Assert.Single(GlobalDatastore.Check("sessions", args)).ToString());
    }

    [Fact]
    public void What_is_right_has_no_problem() =>
        Assert.Empty(GlobalDatastore.Check("sessions", GlobalArgs.Valid()));

    [Rule("3.10")]
    [Fact]
    public void A_family_that_AWS_does_not_name_is_a_warning()
    {
        var args = GlobalArgs.Valid();
        args.Primary.NodeType = "cache.m8g.large";

        Assert.Equal(
            "GlobalDatastore 'sessions': primary.nodeType 'cache.m8g.large' is not among the families AWS "
            + "names for global datastores: 'm5', 'm6g', 'm7g', 'r5', 'r6g', 'r6gd', 'r7g' or 'c7gn'. "
            + "ElastiCache may refuse it.",
            ResolvedGlobalDatastore.Resolve("sessions", args).OrThrow().Warning);
    }

    [Rule("7.1")]
    [Fact]
    public async Task A_token_that_comes_later_is_held_to_the_same_rule_and_never_shown()
    {
        var args = GlobalArgs.Valid();
        var known = new TaskCompletionSource();
        args.Primary.AuthToken = Output.CreateSecret(Delayed.Create("token of sessions", known.Task));
        Assert.Empty(GlobalDatastore.Check("sessions", args));
        var recorder = await Recorder.FailAsync(() =>
        {
            _ = new GlobalDatastore("sessions", args);
            known.SetResult();
        });

        Assert.Contains(
            "GlobalDatastore 'sessions': primary.authToken must be 16 to 128 letters, digits "
                + "and ! & # $ ^ < > -, but was given. ElastiCache takes no other token.",
            recorder.Failure,
            StringComparison.Ordinal);
        Assert.DoesNotContain("token of sessions", recorder.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type == "aws:elasticache/replicationGroup:ReplicationGroup");
    }

    [Rule("12.2", "12.13")]
    [Theory]
    [InlineData("eu-west-1", "another region than eu-west-1, the primary's, but was 'eu-west-1'. "
        + "A copy in the same region would not survive it.")]
    [InlineData(
        "cn-north-1",
        "a region of partition 'aws', the primary's, but was 'cn-north-1'. "
            + "A partition of AWS shares nothing with another one.")]
    [InlineData(
        "us-gov-west-1",
        "a region of partition 'aws', the primary's, but was 'us-gov-west-1'. "
            + "A partition of AWS shares nothing with another one.")]
    public async Task A_copy_is_in_another_region_of_the_same_partition(string region, string message)
    {
        var args = GlobalArgs.Valid();
        args.Secondaries = [GlobalArgs.Secondary(region)];
        var recorder = await Recorder.FailAsync(() => _ = new GlobalDatastore("sessions", args));

        Assert.Contains(
            $"GlobalDatastore 'sessions': secondaries[0].region must be {message}",
            recorder.Failure,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type == "aws:elasticache/replicationGroup:ReplicationGroup");
    }

    [Fact]
    public async Task What_is_wrong_is_reported_at_once_and_nothing_is_registered()
    {
        var recorder = await Recorder.FailAsync(() => _ = new GlobalDatastore("sessions", new()
        {
            Primary = new() { ReplicationGroupId = "sessions", NodeType = "cache.t4g.micro" },
            Secondaries = [new() { Region = "us-east-1", SubnetGroupName = "Tier" }],
        }));

        Assert.Empty(recorder.Registered);
        Assert.Equal(
            $"""
            GlobalDatastore 'sessions' has 4 problems:
             - primary.globalPrimary must be true, but was not set. \
                 Set it on the cache, which then leaves node type, version and shards to the datastore.
             - primary.nodeType must be large or larger, and of a family with global datastores, \
                 but was 'cache.t4g.micro'. {Families}
             - secondaries[0].vpcId must be set, but was not set. Give the id of the VPC the cache is in.
             - secondaries[0].subnetGroupName must be 1 to 255 lowercase letters, digits and hyphens, \
                 but was 'Tier'. Give the name of an ElastiCache subnet group.
            """.Unfold(),
            recorder.Failure);
    }

    private static void SetTokens(GlobalDatastoreArgs args, string newest, string before, string strategy) =>
        (args.Primary.AuthToken, args.Primary.PreviousAuthToken, args.Primary.AuthTokenUpdateStrategy) =
            (newest, before, strategy);

    private static void UseUsers(GlobalDatastoreArgs args)
    {
        args.Primary.Login!.Mode = "users";
        args.Secondaries[0].Login!.UserGroup = GlobalArgs.Users("valkey");
        args.Secondaries[0].Login!.UserCredentials = GlobalArgs.Credentials();
    }
}
