using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class KeySettingsTests
{
    private const string Given = "arn:aws:kms:eu-west-1:123456789012:key/k1";

    [Fact]
    public async Task A_given_key_encrypts_all_that_may_be_encrypted()
    {
        var recorder = await RunAsync(Given);

        Assert.DoesNotContain(recorder.Registered, item => item.Type == "aws:kms/key:Key");
        Assert.Equal(
            """
            leaderboard aws:elasticache/serverlessCache:ServerlessCache
            leaderboard-secret aws:secretsmanager/secret:Secret
            sessions aws:elasticache/replicationGroup:ReplicationGroup
            sessions-engine-log aws:cloudwatch/logGroup:LogGroup
            sessions-secret aws:secretsmanager/secret:Secret
            sessions-slow-log aws:cloudwatch/logGroup:LogGroup
            smoke-test aws:cloudwatch/logGroup:LogGroup
            tier-flow aws:cloudwatch/logGroup:LogGroup
            users-app-secret aws:secretsmanager/secret:Secret
            """,
            string.Join("\n", recorder.Registered
                .Where(item => item.Type.StartsWith("aws:", StringComparison.Ordinal)
                    && Equals(item["kmsKeyId"], Given))
                .Select(item => $"{item.Name} {item.Type}")));
    }

    [Fact]
    public async Task The_smoke_test_may_decrypt_the_secrets_with_a_given_key()
    {
        var recorder = await RunAsync(Given);

        Assert.Contains(
            $$$$"""
            {"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],\
                "Resource":["arn:leaderboard-secret","arn:sessions-secret"]},\
                {"Effect":"Allow","Action":["kms:Decrypt"],"Resource":["{{{{Given}}}}"],\
                "Condition":{"StringEquals":{"kms:EncryptionContext:SecretARN":["arn:leaderboard-secret",\
                "arn:sessions-secret"],"kms:ViaService":["secretsmanager.eu-west-1.amazonaws.com"]}}}
            """.Unfold(),
            (string?)recorder.Single("RolePolicy", "smoke-test-code")["policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_smoke_test_may_decrypt_the_secret_of_a_cache_with_a_key_of_its_own()
    {
        var recorder = await RunAsync(
            null,
            cache: $$"""{"kind":"replication-group","login":{"secretKmsKeyId":"{{Given}}"} }""");

        Assert.Contains($$"""{"Effect":"Allow","Action":["kms:Decrypt"],"Resource":["{{Given}}"],""",
            (string?)recorder.Single("RolePolicy", "smoke-test-code")["policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_the_smoke_test_may_decrypt_nothing() => Assert.DoesNotContain(
        "kms:Decrypt",
        (string?)(await RunAsync(null))
            .Single("RolePolicy", "smoke-test-code")["policy"],
        StringComparison.Ordinal);

    [Fact]
    public async Task A_new_key_is_made_for_the_tier()
    {
        var recorder = await RunAsync("true");

        Assert.Equal(true, recorder.Single("Key", "key")["enableKeyRotation"]);
        Assert.Equal(
            "arn:aws:kms:eu-west-1:123456789012:key/key",
            recorder.Single("ReplicationGroup", "sessions")["kmsKeyId"]);
    }

    [Theory]
    [InlineData("dev", null, false)]
    [InlineData("production", null, false)]
    [InlineData("regulated", null, true)]
    [InlineData("regulated", "false", false)]
    public async Task The_profile_says_whether_a_tier_has_a_key(string profile, string? setting, bool made)
    {
        var recorder = await RunAsync(setting, profile);

        Assert.Equal(made, recorder.Registered.Any(item => item.Type == "aws:kms/key:Key"));
        Assert.Equal(made, recorder.Single("LogGroup", "smoke-test")["kmsKeyId"] is not null);
    }

    [Theory]
    [InlineData("alias/caches", "'alias/caches'")]
    [InlineData("5", "5")]
    public async Task Anything_else_is_an_error(string key, string value) => Assert.Equal(
        $"Pulumi.dev.yaml: caching-tier:key must be true, false or the ARN of a KMS key, but was {value}. "
            + "Leave it out for the profile's choice.",
        await StackRun.FailAsync("dev", new()
        {
            ["caching-tier:key"] = key,
            ["caching-tier:smokeTest"] = "false",
            ["caching-tier:caches"] = """{"pages":{"kind":"memcached"}}""",
        }));

    private static async Task<Recorder> RunAsync(
        string? key,
        string profile = "production",
        string cache = """{"kind":"replication-group"}""")
    {
        using var code = new CodeFolder();
        var config = new Dictionary<string, string>
        {
            ["caching-tier:profile"] = profile,
            ["caching-tier:guard"] = "false",
            ["caching-tier:alarms"] = "false",
            ["caching-tier:users"] = """{"app":{}}""",
            ["caching-tier:caches"] =
                $$"""{"sessions":{{cache}},"leaderboard":{"kind":"serverless","login":{"mode":"users"} } }""",
            ["caching-tier:smokeTest"] =
                $$"""
                {"codePath":"{{code.Path}}","deployment":"1",
                    "alarmTopicArn":"arn:aws:sns:eu-west-1:123456789012:alarms"}
                """,
        };
        if (key is not null)
            config["caching-tier:key"] = key;
        return await StackRun.RunAsync("prod", config);
    }
}
