using CachingTier;
using CachingTier.Contract;
using Pulumi;
using Pulumi.Utilities;
using Specs.Testing;

namespace Specs.Caches;

/// <summary>A planned cache is deployed with what its plan resolved, and with inputs of later.</summary>
public sealed class PlannedCacheTests
{
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/tier";
    private const string OwnKey = "arn:aws:kms:eu-west-1:123456789012:key/own";

    private static readonly Output<string> Later = OutputUtilities.CreateUnknown("");

    [Fact]
    public async Task Inputs_take_the_place_of_what_was_not_known()
    {
        var plan = RedisReplicationGroup.Plan("sessions", Planned());

        var recorder = await Recorder.RunAsync(() => RedisReplicationGroup.Create(plan, Inputs("vpc-1")));

        Assert.Equal("vpc-1", recorder.Single("SecurityGroup", "sessions-access")["vpcId"]);
        var group = recorder.Single("ReplicationGroup", "sessions");
        Assert.Equal("tier", group["subnetGroupName"]);
        Assert.Equal(Key, group["kmsKeyId"]);
        Assert.Equal(Key, recorder.Single("LogGroup", "sessions-slow-log")["kmsKeyId"]);
        Assert.Equal(Key, recorder.Single("Secret", "sessions-secret")["kmsKeyId"]);
    }

    [Fact]
    public async Task A_key_of_the_arguments_stays()
    {
        var args = Planned();
        (args.KmsKeyId, args.LogKmsKeyId, args.Login) = (OwnKey, OwnKey, new() { SecretKmsKeyId = OwnKey });
        var plan = RedisReplicationGroup.Plan("sessions", args);

        var recorder = await Recorder.RunAsync(() => RedisReplicationGroup.Create(plan, Inputs("vpc-1")));

        Assert.DoesNotContain(Key, recorder.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_as_it_was_after_a_deployment()
    {
        var plan = RedisReplicationGroup.Plan("sessions", Planned());
        await Recorder.RunAsync(() => RedisReplicationGroup.Create(plan, Inputs("vpc-1")));

        var recorder = await Recorder.RunAsync(() =>
            RedisReplicationGroup.Create(plan, Inputs("vpc-2") with { KmsKeyId = null }));

        Assert.Equal("vpc-2", recorder.Single("SecurityGroup", "sessions-access")["vpcId"]);
        Assert.DoesNotContain(Key, recorder.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complete_plan_needs_no_inputs()
    {
        var plan = MemcachedCluster.Plan("pages", new() { VpcId = "vpc-1", SubnetGroupName = "tier" });

        var recorder = await Recorder.RunAsync(() => MemcachedCluster.Create(plan));

        Assert.Equal("tier", recorder.Single("Cluster", "pages")["subnetGroupName"]);
    }

    [Fact]
    public async Task An_input_keeps_the_rules_of_its_argument()
    {
        var plan = RedisReplicationGroup.Plan("sessions", Planned());

        var recorder = await Recorder.FailAsync(() => RedisReplicationGroup.Create(
            plan,
            Inputs("subnet-1") with { KmsKeyId = "alias/tier" }));

        Assert.Equal(
            """
            RedisReplicationGroup 'sessions' has 4 problems:
             - vpcId must be the id of a VPC, but was 'subnet-1'. Write it as in 'vpc-0a1b2c3d4e5f67890'.
             - kmsKeyId must be the ARN of a KMS key, but was 'alias/tier'. @
             - logKmsKeyId must be the ARN of a KMS key, but was 'alias/tier'. @
             - login.secretKmsKeyId must be the ARN of a KMS key, but was 'alias/tier'. @
            """.Replace(
                "@",
                "AWS answers with the ARN: an id or an alias would look like a change each time.",
                StringComparison.Ordinal),
            recorder.Failure);
        Assert.Empty(recorder.Registered);
    }

    [Fact]
    public async Task Users_come_only_where_they_were_planned()
    {
        var plan = RedisReplicationGroup.Plan("sessions", Planned());

        var recorder = await Recorder.FailAsync(() => RedisReplicationGroup.Create(
            plan,
            Inputs("vpc-1") with
            {
                UserGroup = new CacheUserGroupInputArgs { Id = "app", Engine = "valkey" },
                UserCredentials = new() { ["app"] = "{}" },
            }));

        Assert.Equal(
            """
            RedisReplicationGroup 'sessions' has 2 problems:
             - login.userGroup must be left out, as it was planned, but was given. @
             - login.userCredentials must be left out, as it was planned, but was given. @
            """.Replace("@", "Plan the cache with a value that is not known yet.", StringComparison.Ordinal),
            recorder.Failure);
    }

    [Fact]
    public async Task A_plan_with_problems_is_not_deployed()
    {
        var args = Planned();
        args.Replicas = 9;

        var recorder = await Recorder.FailAsync(() => RedisReplicationGroup.Create(
            RedisReplicationGroup.Plan("sessions", args),
            Inputs("vpc-1")));

        Assert.Equal(
            "RedisReplicationGroup 'sessions': replicas must be between 0 and 5, but was 9. It counts the "
                + "replicas of each shard.",
            recorder.Failure);
    }

    [Fact]
    public void A_plan_is_of_one_kind()
    {
        var plan = MemcachedCluster.Plan("pages", new() { VpcId = "vpc-1", SubnetGroupName = "tier" });

        var failure = Assert.Throws<ArgumentException>(() => ServerlessCache.Create(plan));

        Assert.Equal("The plan is of a cache of kind 'memcached', not of 'serverless'.", failure.Message);
    }

    [Fact]
    public void Copies_of_a_primary_with_problems_are_not_deployed()
    {
        var primary = RedisReplicationGroup.Plan("sessions", new() { Replicas = 9 });
        var plan = GlobalDatastore.Plan("sessions", new() { Secondaries = [new()] }, primary);

        var failure = Assert.Throws<ArgumentException>(() =>
            GlobalDatastore.Create(plan, new() { Primary = new() }));

        Assert.Equal(
            "The primary of the datastore has problems: correct its arguments first.", failure.Message);
        Assert.Equal([0], plan.MostNodes.ToArray());
    }

    private static RedisReplicationGroupArgs Planned() => new() { VpcId = Later, SubnetGroupName = Later };

    private static CacheInputs Inputs(string vpcId) => new()
    {
        VpcId = vpcId,
        SubnetGroupName = "tier",
        KmsKeyId = Key,
    };
}
