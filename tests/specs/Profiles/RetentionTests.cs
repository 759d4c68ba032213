using System.Collections.Concurrent;
using CachingTier;
using Pulumi;
using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Profiles;

/// <summary>
/// What stays in AWS when its stack is deleted: what is still of use, and never what continues to cost.
/// </summary>
public sealed class RetentionTests
{
    private const string Kept = """
        aws:cloudwatch/logGroup:LogGroup sessions-engine-log
        aws:cloudwatch/logGroup:LogGroup sessions-slow-log
        aws:cloudwatch/logGroup:LogGroup smoke-test
        aws:cloudwatch/logGroup:LogGroup tier-flow
        aws:kms/key:Key key
        """;

    private readonly ConcurrentDictionary<string, bool?> _retained = new();

    [Theory]
    [InlineData("dev", null, "")]
    [InlineData("production", null, Kept)]
    [InlineData("regulated", null, Kept)]
    [InlineData("production", false, "")]
    [InlineData("dev", true, Kept)]
    public async Task Logs_and_the_key_stay_and_nothing_else_does(string profile, bool? given, string kept)
    {
        using var code = new CodeFolder();
        await Recorder.RunAsync(() => Create(profile, given, code.Path));

        Assert.Equal(kept, string.Join("\n", _retained
            .Where(entry => entry.Value == true
                && !entry.Key.StartsWith("caching-tier:", StringComparison.Ordinal))
            .Select(entry => entry.Key)
            .Order(StringComparer.Ordinal)));
    }

    private void Create(string profile, bool? given, string codePath)
    {
        _ = new TierKey("key", new() { Profile = profile }, Options(given));
        _ = new CacheNetwork("tier", new() { Profile = profile, FlowLogs = true }, Options(given));
        _ = new RedisReplicationGroup(
            "sessions",
            new() { Profile = profile, VpcId = "vpc-1", SubnetGroupName = "tier" },
            Options(given));
        _ = new MemcachedCluster(
            "pages",
            new() { Profile = profile, VpcId = "vpc-1", SubnetGroupName = "tier" },
            Options(given));
        _ = new ServerlessCache("leaderboard", new()
        {
            Profile = profile,
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
        }, Options(given));
        _ = new SmokeTest("smoke-test", new()
        {
            Profile = profile,
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            CodePath = codePath,
            Targets = [Targets.Sessions],
        }, Options(given));
    }

    private ComponentResourceOptions Options(bool? given) => new()
    {
        RetainOnDelete = given,
        ResourceTransformations =
        {
            args =>
            {
                _retained[$"{args.Resource.GetResourceType()} {args.Resource.GetResourceName()}"] = args
                    .Options
                    .RetainOnDelete;
                return null;
            },
        },
    };
}
