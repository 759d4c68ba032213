using System.Collections.Immutable;
using CachingTier;

namespace Specs.Compliance;

public sealed class ComplianceRuleTests
{
    private const string TwoLogins =
        "AwsSolutions-AEC6 wants an AUTH token and CT.ELASTICACHE.PR.8 a user group; a cache can have one of the two.";

    [Theory]
    [InlineData("authToken", "CT.ELASTICACHE.PR.8", TwoLogins)]
    [InlineData("userGroupIds", "AwsSolutions-AEC6", TwoLogins)]
    [InlineData("", "AwsSolutions-AEC6", "The settings let in whoever reaches the cache.")]
    [InlineData("", "CKV_AWS_31", "The settings let in whoever reaches the cache.")]
    [InlineData("", "CT.ELASTICACHE.PR.8", "The settings let in whoever reaches the cache.")]
    public void How_a_cache_lets_in_its_clients_decides_which_rule_it_waives(string login, string rule, string reason) =>
        Assert.Equal(reason, Assert.Single(Judge("production", (login, "given")), waiver => waiver.Rule == rule).Reason);

    [Theory]
    [InlineData("authToken", "AwsSolutions-AEC6")]
    [InlineData("authToken", "CKV_AWS_31")]
    [InlineData("userGroupIds", "CT.ELASTICACHE.PR.8")]
    [InlineData("userGroupIds", "CKV_AWS_31")]
    public void One_login_meets_the_rules_that_want_it(string login, string rule) =>
        Assert.DoesNotContain(Judge("production", (login, "given")), waiver => waiver.Rule == rule);

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
    public void Backups_are_long_enough_for_the_profile(string profile, int days, bool waived) => Assert.Equal(
        waived, Judge(profile, ("snapshotRetentionLimit", days)).Any(waiver => waiver.Property == "snapshotRetentionLimit"));

    [Fact]
    public void A_value_that_is_not_known_yet_counts_as_right() =>
        Assert.DoesNotContain(Judge("production", ("port", Problems.Given)), waiver => waiver.Rule == "AwsSolutions-AEC5");

    [Theory]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":["arn:bucket"]}]}""", true)]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["*"]}]}""", true)]
    [InlineData("""{"Statement":[{"Effect":"Deny","Action":["s3:*"],"Resource":["*"]}]}""", false)]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:bucket"]}]}""", false)]
    public void Only_what_a_policy_allows_may_have_no_wildcards(string policy, bool waived) => Assert.Equal(
        waived, Judge("production", "aws:iam/rolePolicy:RolePolicy", ("policy", policy)).Any());

    private static ImmutableArray<Waiver> Judge(string profile, params (string Key, object Value)[] inputs) =>
        Judge(profile, "aws:elasticache/replicationGroup:ReplicationGroup",
            [("transitEncryptionEnabled", true), ("atRestEncryptionEnabled", true), .. inputs]);

    private static ImmutableArray<Waiver> Judge(string profile, string type, params (string Key, object Value)[] inputs) =>
        CachingTier.Compliance.Judge(profile, [new(type, "sessions", inputs
            .Where(input => input.Key.Length > 0)
            .ToImmutableDictionary(input => input.Key, input => (object?)input.Value))]);
}
