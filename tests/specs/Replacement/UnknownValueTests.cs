using CachingTier;
using Specs.Stacks;

namespace Specs.Replacement;

/// <summary>What can be said of values that are not known yet, are secret, or were never recorded.</summary>
[Collection(SettingsCollection.Name)]
public sealed class UnknownValueTests
{
    private const string Fix =
        "The change replaces the cache by an empty one. ElastiCache cannot encrypt a cache anew with "
        + "another key. Keep the value, or make a cache under another name from a snapshot of this one and "
        + "move its clients there; to lose what it holds, add 'kmsKeyId' to allowReplacement of the cache.";

    [Theory]
    [InlineData("kmsKeyId", "", "?", $"kmsKeyId must be left out as it is deployed, but was given. {Fix}")]
    [InlineData("kmsKeyId", "", "*", $"kmsKeyId must be left out as it is deployed, but was given. {Fix}")]
    [InlineData("kmsKeyId", "*", "", $"kmsKeyId must be given as it is deployed, but was not set. {Fix}")]
    [InlineData("kmsKeyId", "*", "*", null)]
    [InlineData("kmsKeyId", "*", "?", null)]
    [InlineData("kmsKeyId", "*", "arn:key", null)]
    [InlineData("kmsKeyId", "arn:key", "*", null)]
    [InlineData("kmsKeyId", "arn:key", "?", null)]
    [InlineData("engineVersion", "", "?", null)]
    [InlineData("subnetGroupName", "*", "", null)]
    [InlineData("port", "", "?", null)]
    public void Given_and_left_out_are_distinguished(
        string property,
        string before,
        string after,
        string? problem)
    {
        var problems = Check(property, before, after);

        Assert.Equal(
            problem is null ? null : $"RedisReplicationGroup 'sessions': {problem}",
            problems.Message);
    }

    [Theory]
    [InlineData("kmsKeyId", "arn:key", "?", "kmsKeyId is 'arn:key' as it is deployed and not known yet: if "
        + "it is another then, the deployment ends before the cache is replaced.")]
    [InlineData("port", "", "?", "port is '6379' as it is deployed and not known yet: if it is another "
        + "then, the deployment ends before the cache is replaced.")]
    [InlineData("nodeGroupConfigurations", "{slots: 0-16383}", "{slots: ?}", "nodeGroupConfigurations is "
        + "'{slots: 0-16383}' as it is deployed and not known yet: if it is another then, the deployment "
        + "ends before the cache is replaced.")]
    [InlineData("kmsKeyId", "arn:key", "*", null)]
    [InlineData("kmsKeyId", "*", "?", null)]
    public void What_is_not_known_yet_is_a_warning(
        string property,
        string before,
        string after,
        string? warning) => Assert.Equal(
            warning is null ? null : $"RedisReplicationGroup 'sessions': {warning}",
            Check(property, before, after).Warning);

    [Theory]
    [InlineData("", "?", "RedisReplicationGroup 'sessions': kmsKeyId goes from nothing to a value, which "
        + "replaces the cache by an empty one, as allowReplacement says.")]
    [InlineData("arn:key", "?", null)]
    public void What_may_be_replaced_is_not_refused(string before, string after, string? warning)
    {
        var problems = Check("kmsKeyId", before, after, "kmsKeyId");

        Assert.Empty(problems.Found);
        Assert.Equal(warning, problems.Warning);
    }

    [Fact]
    public void What_an_older_record_does_not_name_is_not_compared() => Assert.Empty(Records.Check(
        "replication-group",
        "sessions",
        Records.Inputs(("port", "6379")),
        Records.Inputs(("engine", "valkey")),
        new ReplacementPermit([], [])).Found);

    [Fact]
    public async Task A_new_key_is_refused_in_the_preview()
    {
        var recorder = Deployments.After(
            await Deployments.RecordAsync(Deployments.Settings("""{"leaderboard":{"kind":"serverless"}}""")),
            unmade: "aws:kms/key:Key");
        var after = Deployments.Settings("""{"leaderboard":{"kind":"serverless"}}""");
        after["caching-tier:key"] = "true";

        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => StackRun.RunAsync(Deployments.Stack, after, recorder.Mocks, preview: true));

        Assert.Equal(
            "ServerlessCache 'leaderboard': kmsKeyId must be left out as it is deployed, but was given. "
                + $"{Fix}{Deployments.Older}",
            failure.Message);
    }

    [Fact]
    public async Task A_new_key_is_refused_at_the_deployment_with_its_arn()
    {
        var before = Deployments.Settings("""{"leaderboard":{"kind":"serverless"}}""");
        var after = new Dictionary<string, string>(before) { ["caching-tier:key"] = "true" };

        var (message, recorder) = await Deployments.FailAsync(before, after);

        Assert.StartsWith(
            "ServerlessCache 'leaderboard': kmsKeyId must be left out as it is deployed, but was 'arn:",
            message);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type == "aws:elasticache/serverlessCache:ServerlessCache");
    }

    private static Problems Check(
        string property,
        string before,
        string after,
        params string[] allowed) => Records.Check(
        "replication-group",
        "sessions",
        Records.Inputs((property, before)),
        Records.Inputs((property, after)),
        new ReplacementPermit(allowed, []));
}
