using System.Collections.Immutable;
using CachingTier;

namespace Specs.Compliance;

public sealed class ComplianceRuleTests
{
    private const string TwoLogins =
        "AwsSolutions-AEC6 wants an AUTH token and CT.ELASTICACHE.PR.8 a user group; a cache can have one "
            + "of the two.";

    [Theory]
    [InlineData("authToken", "CT.ELASTICACHE.PR.8", TwoLogins)]
    [InlineData("userGroupIds", "AwsSolutions-AEC6", TwoLogins)]
    [InlineData("", "AwsSolutions-AEC6", "The settings let in whoever reaches the cache.")]
    [InlineData("", "CKV_AWS_31", "The settings let in whoever reaches the cache.")]
    [InlineData("", "CT.ELASTICACHE.PR.8", "The settings let in whoever reaches the cache.")]
    public void How_a_cache_lets_in_its_clients_decides_which_rule_it_waives(
        string login,
        string rule,
        string reason) =>
        Assert.Equal(
            reason,
            Assert.Single(Judge("production", (login, "given")), waiver => waiver.Rule == rule).Reason);

    [Theory]
    [InlineData("authToken", "AwsSolutions-AEC6")]
    [InlineData("authToken", "CKV_AWS_31")]
    [InlineData("userGroupIds", "CT.ELASTICACHE.PR.8")]
    [InlineData("userGroupIds", "CKV_AWS_31")]
    public void One_login_meets_the_rules_that_want_it(string login, string rule) =>
        Assert.DoesNotContain(Judge("production", (login, "given")), waiver => waiver.Rule == rule);

    [Theory]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup")]
    [InlineData("aws:elasticache/cluster:Cluster")]
    public void A_topic_that_hears_of_a_cache_has_no_encryption_for_a_reason(string type) => Assert.Equal(
        "ElastiCache sends nothing to an encrypted topic. Its messages name the cache and the event, and "
            + "hold no data of it.",
        Assert.Single(
            Judge("production", type, ("notificationTopicArn", "arn:aws:sns:eu-west-1:123456789012:caches")),
            waiver => waiver.Rule == "CKV_AWS_26").Reason);

    [Theory]
    [InlineData(6379, true)]
    [InlineData(11211, true)]
    [InlineData(7379, false)]
    public void Another_port_is_a_number_that_differs(int port, bool waived) => Assert.Equal(
        waived, Judge("regulated", ("port", port)).Any(waiver => waiver.Rule == "AwsSolutions-AEC5"));

    [Theory]
    [InlineData("production", 1, false)]
    [InlineData("production", 0, true)]
    [InlineData("regulated", 14, true)]
    [InlineData("regulated", 15, false)]
    public void Backups_are_long_enough_for_the_profile(
        string profile,
        int days,
        bool waived) => Assert.Equal(
        waived, Judge(profile, ("snapshotRetentionLimit", days)).Any(
            waiver => waiver.Property == "snapshotRetentionLimit"));

    [Theory]
    [InlineData("7.1", false)]
    [InlineData("5.0.6", true)]
    [InlineData("next", true)]
    public void An_old_engine_is_not_supported(string version, bool waived) => Assert.Equal(
        waived, Judge("production", ("engineVersion", version)).Any(
            waiver => waiver.Rule == "elasticache-supported-engine-version"));

    [Fact]
    public void A_value_that_is_not_known_yet_counts_as_right() =>
        Assert.DoesNotContain(
            Judge("production", ("port", Problems.SomeValue)),
            waiver => waiver.Rule == "AwsSolutions-AEC5");

    [Theory]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":["arn:bucket"]}]}""", true)]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["*"]}]}""", true)]
    [InlineData("""{"Statement":[{"Effect":"Deny","Action":["s3:*"],"Resource":["*"]}]}""", false)]
    [InlineData(
        """{"Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:bucket"]}]}""",
        false)]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:bucket"}}""", true)]
    [InlineData("""{"Statement":{"Effect":"Allow","NotAction":"s3:GetObject"}}""", false)]
    [InlineData("""{"Statement":"*"}""", false)]
    [InlineData("not a policy", false)]
    public void Only_what_a_policy_allows_may_have_no_wildcards(string policy, bool waived) => Assert.Equal(
        waived, Judge("production", "aws:iam/rolePolicy:RolePolicy", ("policy", policy)).Any());

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Each_network_needs_a_log_of_its_own(int logs, bool waived)
    {
        var nothing = ImmutableDictionary<string, object?>.Empty;
        var resources = new[] { "one", "two" }.Select(
            name => new RegisteredResource("aws:ec2/vpc:Vpc", name, nothing))
            .Concat(Enumerable.Range(0, logs).Select(log =>
                new RegisteredResource(
                    "aws:ec2/flowLog:FlowLog",
                    $"log-{log}",
                    nothing.Add("vpcId", Problems.SomeValue))));

        Assert.Equal(waived, CachingTier.Compliance.Evaluate("production", [.. resources])
            .Any(waiver => waiver.Rule == "AwsSolutions-VPC7"));
    }

    [Theory]
    [InlineData(null, "", true)]
    [InlineData(null, "arn:key", true)]
    [InlineData("30", "", true)]
    [InlineData("30", "arn:key", false)]
    public void A_key_encrypts_an_environment_that_is_there(string? variable, string key, bool waived)
    {
        var variables = ImmutableDictionary<string, object?>.Empty;
        if (variable is not null)
            variables = variables.Add("SMOKE_TEST_TIMEOUT_SECONDS", variable);

        Assert.Equal(waived, Judge("regulated", "aws:lambda/function:Function", ("kmsKeyArn", key),
            ("environment", ImmutableDictionary<string, object?>.Empty.Add("variables", variables)))
            .Any(waiver => waiver.Rule == "CKV_AWS_173"));
    }

    private static ImmutableArray<Waiver> Judge(string profile, params (string Key, object Value)[] inputs) =>
        Judge(profile, "aws:elasticache/replicationGroup:ReplicationGroup",
            [("transitEncryptionEnabled", true), ("atRestEncryptionEnabled", true), .. inputs]);

    private static ImmutableArray<Waiver> Judge(
        string profile,
        string type,
        params (string Key, object Value)[] inputs)
    {
        var given = inputs
            .Where(input => input.Key.Length > 0)
            .ToImmutableDictionary(input => input.Key, input => (object?)input.Value);
        return CachingTier.Compliance.Evaluate(profile, [new(type, "sessions", given)]);
    }
}
