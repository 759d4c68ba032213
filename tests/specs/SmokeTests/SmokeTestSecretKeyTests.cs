using CachingTier;
using Specs.Testing;

namespace Specs.SmokeTests;

public sealed class SmokeTestSecretKeyTests
{
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/k1";
    private static readonly string Deny =
        """
        {"Effect":"Deny","Action":["ec2:AssignPrivateIpAddresses","ec2:CreateNetworkInterface",\
            "ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets",\
            "ec2:UnassignPrivateIpAddresses"],"Resource":["*"],\
            "Condition":{"Null":{"lambda:SourceFunctionArn":"false"}}}
        """.Unfold();

    [Fact]
    public async Task A_key_may_decrypt_the_secrets_of_the_targets_through_Secrets_Manager_only() =>
        Assert.Equal(
            $$$$"""
            {"Version":"2012-10-17","Statement":[{{{{Deny}}}},\
                {"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],"Resource":["arn:secret"]},\
                {"Effect":"Allow","Action":["kms:Decrypt"],"Resource":["{{{{Key}}}}"],\
                "Condition":{"StringEquals":{"kms:EncryptionContext:SecretARN":["arn:secret"],\
                "kms:ViaService":["secretsmanager.eu-west-1.amazonaws.com"]}}}]}
            """.Unfold(),
            await PolicyAsync(Targets.Sessions, Key, Key));

    [Fact]
    public async Task Without_a_secret_no_key_may_be_used() => Assert.Equal(
        $$"""{"Version":"2012-10-17","Statement":[{{Deny}}]}""", await PolicyAsync(Targets.Leaderboard, Key));

    [Fact]
    public async Task A_key_that_is_not_there_yet_is_checked_once_it_is()
    {
        using var code = new CodeFolder();

        var recorder = await Recorder.FailAsync(() => _ = new SmokeTest("smoke-test", new()
        {
            VpcId = "vpc-1",
            SubnetIds = "subnet-1",
            CodePath = code.Path,
            Targets = [Targets.Sessions],
            SecretKmsKeyIds = Delayed.Create("alias/caches"),
        }));

        Assert.Contains(
            "SmokeTest 'smoke-test': secretKmsKeyIds[0] must be the ARN of a KMS key, but was "
                + "'alias/caches'. AWS answers with the ARN: an id or an alias would look like a change "
                + "each time.",
            recorder.Failure,
            StringComparison.Ordinal);
        Assert.DoesNotContain(recorder.Registered, item => item.Name == "smoke-test-code");
    }

    private static async Task<string?> PolicyAsync(SmokeTestTargetArgs target, params string[] keys)
    {
        using var code = new CodeFolder();
        var recorder = await Recorder.RunAsync(() => _ = new SmokeTest("smoke-test", new()
        {
            VpcId = "vpc-1",
            SubnetIds = "subnet-1",
            CodePath = code.Path,
            Targets = [target],
            SecretKmsKeyIds = keys,
            Deployment = "1",
        }));
        return (string?)recorder.Single("RolePolicy", "smoke-test-code")["policy"];
    }
}
