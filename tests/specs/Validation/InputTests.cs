using System.Collections.Immutable;
using CachingTier;
using Pulumi;
using Specs.Caches;
using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Validation;

/// <summary>
/// Arguments that other resources may produce. A wrong value is reported with everything else when it is
/// known, else in the same words as soon as it is known.
/// </summary>
public sealed class InputTests : IDisposable
{
    private const string Arn = "arn:aws:elasticache:eu-west-1:123456789012";
    private const string Topic = "the ARN of an SNS topic, but was 'arn:topic'. Write it as in "
        + "'arn:aws:sns:eu-west-1:123456789012:caches'.";
    private const string Key = "the ARN of a KMS key, but was 'key'. AWS answers with the ARN: an id or an "
        + "alias would look like a change each time.";
    private const string Vpc =
        "vpcId must be the id of a VPC, but was 'subnet-1'. Write it as in 'vpc-0a1b2c3d4e5f67890'.";
    private const string Subnet = "subnetIds[1] must be the id of a subnet, but was 'vpc-1'. Write it as in "
        + "'subnet-0a1b2c3d4e5f67890'.";
    private const string Tag = "tags must be a map with keys without the prefix 'aws:', but was 'aws:x'. "
        + "The prefix belongs to AWS: choose another.";

    private readonly CodeFolder _code = new();

    public static TheoryData<string, Action<RedisReplicationGroupArgs, Give>, string> OfReplicationGroups =>
        new()
    {
        { "vpcId", (args, give) => args.VpcId = give.Text("subnet-1"), Vpc },
        {
            "vpcId",
            (args, give) => args.VpcId = give.Text(""),
            "vpcId must be the id of a VPC, but was ''. Write it as in 'vpc-0a1b2c3d4e5f67890'." },
        { "subnetGroupName", (args, give) => (args.SubnetIds, args.SubnetGroupName) = (null, give.Text(
            "My Group")),
            "subnetGroupName must be 1 to 255 lowercase letters, digits and hyphens, but was 'My Group'. "
                + "Give the name of an ElastiCache subnet group." },
        {
            "subnetIds",
            (args, give) => (args.SubnetGroupName, args.SubnetIds) = (null, give.List("subnet-1", "vpc-1")),
            Subnet },
        { "kmsKeyId", (args, give) => args.KmsKeyId = give.Text("key"), $"kmsKeyId must be {Key}" },
        { "logKmsKeyId", (args, give) => args.LogKmsKeyId = give.Text("key"), $"logKmsKeyId must be {Key}" },
        {
            "login.secretKmsKeyId",
            (args, give) => args.Login!.SecretKmsKeyId = give.Text("key"),
            $"login.secretKmsKeyId must be {Key}" },
        {
            "notificationTopicArn",
            (args, give) => args.NotificationTopicArn = give.Text("arn:topic"),
            $"notificationTopicArn must be {Topic}" },
        { "tags", (args, give) => args.Tags = give.Map("aws:x"), Tag },
    };

    public static TheoryData<string, Action<SmokeTestArgs, Give>, string> OfSmokeTests => new()
    {
        { "vpcId", (args, give) => args.VpcId = give.Text("subnet-1"), Vpc },
        { "subnetIds", (args, give) => args.SubnetIds = give.List("subnet-1", "vpc-1"), Subnet },
        { "endpointSecurityGroupId", (args, give) => args.EndpointSecurityGroupId = give.Text("vpc-1"),
            "endpointSecurityGroupId must be the id of a security group, but was 'vpc-1'. Write it as in "
                + "'sg-0a1b2c3d4e5f67890'." },
        { "securityGroupId", (args, give) => args.Targets[0].SecurityGroupId = give.Text(" "),
            "targets[0].securityGroupId must be the id of a security group, but was ' '. Write it as in "
                + "'sg-0a1b2c3d4e5f67890'." },
        {
            "alarmTopicArn",
            (args, give) => args.AlarmTopicArn = give.Text("arn:topic"),
            $"alarmTopicArn must be {Topic}" },
        { "kmsKeyId", (args, give) => args.KmsKeyId = give.Text("key"), $"kmsKeyId must be {Key}" },
        { "tags", (args, give) => args.Tags = give.Map("aws:x"), Tag },
    };

    public static TheoryData<string, Action<CacheNetworkArgs, Give>, string> OfNetworks => new()
    {
        { "vpcId", (args, give) => (args.VpcId, args.SubnetIds) = (give.Text("subnet-1"), give.List(
            "subnet-1",
            "subnet-2")), Vpc },
        { "subnetIds", (args, give) => (args.VpcId, args.SubnetIds) = (give.Text("vpc-1"), give.List(
            "subnet-1",
            "vpc-1")), Subnet },
        { "endpointSecurityGroupId", (args, give) =>
            (args.VpcId, args.SubnetIds, args.EndpointSecurityGroupId) =
                ("vpc-1", new[] { "subnet-1", "subnet-2" }, give.Text("subnet-1")),
            "endpointSecurityGroupId must be the id of a security group, but was 'subnet-1'. Write it as in "
                + "'sg-0a1b2c3d4e5f67890'." },
        { "tags", (args, give) => args.Tags = give.Map("aws:x"), Tag },
    };

    public static TheoryData<string, Action<CacheSecurityGroupArgs, Give>, string> OfSecurityGroups => new()
    {
        { "vpcId", (args, give) => args.VpcId = give.Text("subnet-1"), Vpc },
        { "tags", (args, give) => args.Tags = give.Map("aws:x"), Tag },
    };

    public static TheoryData<string, Action<ConnectPolicyArgs, Give>, string> OfConnectPolicies => new()
    {
        { "roleName", (args, give) => args.RoleName = give.Text("arn:aws:iam::123456789012:role/jobs"),
            "roleName must be the name of a role, but was 'arn:aws:iam::123456789012:role/jobs'. Give its "
                + "name, not its ARN: at most 64 letters, digits and characters of '_+=,.@-'." },
        { "roleName", (args, give) => args.RoleName = give.Text(""),
            "roleName must be the name of a role, but was ''. Give its name, not its ARN: at most 64 "
                + "letters, digits and characters of '_+=,.@-'." },
        { "cacheArns", (args, give) => args.CacheArns = give.List("sessions"),
            "cacheArns[0] must be the ARN of a replication group or serverless cache, but was 'sessions'. "
                + "Give the output of the component or resource, without a wildcard." },
    };

    [Theory]
    [MemberData(nameof(OfReplicationGroups))]
    public Task A_replication_group_reports_them(
        string input,
        Action<RedisReplicationGroupArgs, Give> change,
        string message) => AssertAsync(
            new(
                "RedisReplicationGroup 'sessions'",
                RedisArgs.Valid,
                args => RedisReplicationGroup.Check("sessions", args),
                args => new RedisReplicationGroup("sessions", args)),
            input,
            change,
            message);

    [Theory]
    [MemberData(nameof(OfSmokeTests))]
    public Task A_smoke_test_reports_them(
        string input,
        Action<SmokeTestArgs, Give> change,
        string message) => AssertAsync(
            new(
                "SmokeTest 'smoke-test'",
                () => new()
                {
                    VpcId = "vpc-1",
                    SubnetIds = "subnet-1",
                    CodePath = _code.Path,
                    Targets = [Targets.Sessions],
                },
                args => SmokeTest.Check("smoke-test", args),
                args => new SmokeTest("smoke-test", args)),
            input,
            change,
            message);

    [Theory]
    [MemberData(nameof(OfNetworks))]
    public Task A_network_reports_them(
        string input,
        Action<CacheNetworkArgs, Give> change,
        string message) => AssertAsync(
            new(
                "CacheNetwork 'tier'",
                () => new(),
                args => CacheNetwork.Check("tier", args),
                args => new CacheNetwork("tier", args)),
            input,
            change,
            message);

    [Theory]
    [MemberData(nameof(OfSecurityGroups))]
    public Task A_security_group_reports_them(
        string input,
        Action<CacheSecurityGroupArgs, Give> change,
        string message) => AssertAsync(
            new(
                "CacheSecurityGroup 'sessions'",
                () => new() { VpcId = "vpc-1", Ports = [6379] },
                args => CacheSecurityGroup.Check("sessions", args),
                args => new CacheSecurityGroup("sessions", args)),
            input,
            change,
            message);

    [Theory]
    [MemberData(nameof(OfConnectPolicies))]
    public Task A_connect_policy_reports_them(
        string input,
        Action<ConnectPolicyArgs, Give> change,
        string message) => AssertAsync(
            new(
                "ConnectPolicy 'jobs'",
                () => new()
                {
                    RoleName = "jobs",
                    CacheArns = new[] { $"{Arn}:replicationgroup:sessions" },
                    UserArns = new[] { $"{Arn}:user:jobs" },
                },
                args => ConnectPolicy.Check("jobs", args),
                args => new ConnectPolicy("jobs", args)),
            input,
            change,
            message);

    [Fact]
    public Task The_key_of_a_tier_reports_them() => AssertAsync<TierKeyArgs>(
        new(
            "TierKey 'tier'",
            () => new(),
            args => TierKey.Check("tier", args),
            args => new TierKey("tier", args)),
        "tags",
        (args, give) => args.Tags = give.Map("aws:x"),
        Tag);

    public void Dispose() => _code.Dispose();

    private static async Task AssertAsync<T>(
        Subject<T> subject,
        string input,
        Action<T, Give> change,
        string message)
    {
        var (known, unknown) = (subject.Valid(), subject.Valid());
        var until = new TaskCompletionSource();
        change(known, new Give(Until: null));
        change(unknown, new Give(until.Task));

        Assert.Equal(message, Assert.Single(subject.Check(known)).ToString());
        Assert.True(subject.Check(unknown).IsEmpty, input);
        var recorder = await Recorder.FailAsync(() =>
        {
            _ = subject.Create(unknown);
            until.SetResult();
        });
        Assert.Contains($"{subject.Title}: {message}", recorder.Failure, StringComparison.Ordinal);
    }

    private sealed record Subject<T>(
        string Title,
        Func<T> Valid,
        Func<T, ImmutableArray<Problem>> Check,
        Func<T, Resource> Create);

    /// <summary>Gives values that are known, or not known yet.</summary>
    public sealed record Give(Task? Until)
    {
        public Input<string> Text(string value) => Until is { } known ? Delayed.Create(value, known) : value;

        public InputList<string> List(params string[] values) =>
            Until is { } known ? Delayed.Create(values.ToImmutableArray(), known) : values;

        public InputMap<string> Map(string key)
        {
            var map = new Dictionary<string, string> { [key] = "y" }.ToImmutableDictionary();
            return Until is { } known ? Delayed.Create(map, known) : map;
        }
    }
}
