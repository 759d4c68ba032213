using System.Globalization;
using System.Text;
using CachingTier.Contract;
using Pulumi.Testing;
using Specs.Rules;
using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

/// <summary>
/// What stands around many caches and users keeps to the limits of AWS, or is refused before it is made.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class SurroundingLimitsTests
{
    private const string Account = "123456789012";

    [Theory]
    [InlineData("production", 1, 15, "password")]
    [InlineData("production", 1, 99, "password")]
    [InlineData("production", 2, 99, "iam")]
    [InlineData("production", 100, 0, "password")]
    [InlineData("production", 109, 0, "password")]
    [InlineData("regulated", 1, 96, "password")]
    [InlineData("regulated", 2, 96, "iam")]
    [InlineData("regulated", 49, 0, "password")]
    [InlineData("regulated", 60, 0, "password")]
    [InlineData("dev", 7, 50, "password")]
    public async Task Many_caches_and_users_keep_to_every_limit(
        string profile,
        int caches,
        int users,
        string auth)
    {
        using var code = new CodeFolder();
        var recorder = new Recorder { Answer = Answer };

        await StackRun.RunAsync("prod", Settings(code, profile, caches, users, auth), recorder);

        Assert.Equal(caches, recorder.Registered.Count(item => item.Type == Group));
        Assert.Equal([], Exceeded(recorder));
    }

    [Theory]
    [InlineData("regulated", 100, 96, "password", "smokeTest must be false with 100 caches and 96 users")]
    [InlineData("production", 130, 0, "password", "smokeTest must be false with 130 caches and 0 users")]
    [InlineData("production", 20, 60, "password", "smokeTest.schedule must be 'never' with 20 caches and 60")]
    public async Task What_does_not_fit_is_refused_before_anything_is_made(
        string profile,
        int caches,
        int users,
        string auth,
        string message)
    {
        using var code = new CodeFolder();

        var failure = await StackRun.FailAsync("prod", Settings(code, profile, caches, users, auth));

        Assert.Contains(message, failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_has_a_parameter_of_its_own()
    {
        using var code = new CodeFolder();
        var recorder = new Recorder { Answer = Answer };

        await StackRun.RunAsync("prod", Settings(code, "production", 1, 2, "password"), recorder);

        var parameter = recorder.Single("Parameter", "users-user01");
        Assert.Equal("/caching-tier/prod/users/user01", parameter["name"]);
        Assert.Equal(
            """{"name":"user01","user":"user01","authMode":"password","secretArn":"arn:aws:secretsmanager:"""
                + $"""eu-west-1:{Account}:secret:users-user01-secret-0a1b2c3-AbCdEf","arn":"arn:aws:"""
                + $$"""elasticache:eu-west-1:{{Account}}:user:users-user01-0a1b2c3"}""",
            parameter["value"]);
        var cache = CacheContract.Parse((string)recorder.Single("Parameter", "cache00")["value"]!);
        Assert.Null(cache.Users);
        Assert.Equal("user00", cache.User);
    }

    private const string Group = "aws:elasticache/replicationGroup:ReplicationGroup";

    private static Dictionary<string, string> Settings(
        CodeFolder code, string profile, int caches, int users, string auth)
    {
        var login = users == 0 ? "" : $$""","login":{"mode":"{{Mode(auth)}}","user":"user00"}""";
        var single = profile == "dev" ? "" : ""","availability":"replicated","replicas":1""";
        var settings = new Dictionary<string, string>
        {
            ["caching-tier:profile"] = profile,
            ["caching-tier:quotas"] = """{"nodes":1000,"parameterGroups":1000}""",
            ["caching-tier:network"] = """{"cidrBlock":"10.0.0.0/16"}""",
            ["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}","deployment":"1"}""",
            ["caching-tier:caches"] = Map(caches, index => FormattableString.Invariant(
                $$"""  "cache{{index:00}}":{"kind":"replication-group"{{single}}{{login}} } """)),
        };
        if (users > 0)
        {
            settings["caching-tier:users"] = Map(users, index => FormattableString.Invariant(
                $$""" "user{{index:00}}":{"access":"admin","auth":"{{auth}}"} """));
        }

        return settings;
    }

    private static string Mode(string auth) => auth == "iam" ? "iam" : "users";

    private static string Map(int count, Func<int, string> item) =>
        "{" + string.Join(",", Enumerable.Range(0, count).Select(item)) + "}";

    // ARNs and hosts as long as those of AWS.
    private static IEnumerable<KeyValuePair<string, object>> Answer(MockResourceArgs args)
    {
        foreach (var answer in Cloud.Answer(args))
            yield return answer;
        var (service, kind) = args.Type switch
        {
            "aws:secretsmanager/secret:Secret" => ("secretsmanager", "secret"),
            "aws:elasticache/user:User" => ("elasticache", "user"),
            Group => ("elasticache", "replicationgroup"),
            _ => ("", ""),
        };
        var end = kind == "secret" ? "-0a1b2c3-AbCdEf" : "-0a1b2c3";
        if (kind.Length > 0)
            yield return new("arn", $"arn:aws:{service}:eu-west-1:{Account}:{kind}:{args.Name}{end}");
    }

    private static IEnumerable<string> Exceeded(Recorder recorder)
    {
        foreach (var item in recorder.Registered)
        {
            foreach (var (input, most) in Most(item.Type))
            {
                if (item[input] is string text && Encoding.UTF8.GetByteCount(text) > most)
                    yield return $"{item.Name}: {input} has {text.Length} of {most} characters";
            }
        }

        foreach (var role in Inputs(recorder, "RolePolicy", "role", "policy"))
        {
            var length = role.Sum(policy => ((string)policy!).Length);
            if (length > 10_240)
                yield return $"{role.Key}: policies have {length} of 10240 characters";
        }

        foreach (var type in new[] { "SecurityGroupEgressRule", "SecurityGroupIngressRule" })
        {
            foreach (var group in Inputs(recorder, type, "securityGroupId", "ipProtocol"))
            {
                if (group.Count() > 60)
                    yield return $"{group.Key}: has {group.Count()} of 60 rules";
            }
        }
    }

    private static IEnumerable<(string Input, int Most)> Most(string type) => type switch
    {
        "aws:ssm/parameter:Parameter" => [("value", 4_096), ("description", 1_024)],
        "aws:iam/role:Role" => [("assumeRolePolicy", 2_048), ("description", 1_000)],
        "aws:kms/key:Key" => [("policy", 32_768), ("description", 8_192)],
        "aws:lambda/invocation:Invocation" => [("input", 6_291_456)],
        "aws:secretsmanager/secretVersion:SecretVersion" => [("secretString", 65_536)],
        "aws:cloudwatch/dashboard:Dashboard" => [("dashboardBody", 1_048_576)],
        "aws:cloudwatch/metricAlarm:MetricAlarm" => [("alarmDescription", 1_024)],
        _ => [],
    };

    private static IEnumerable<IGrouping<string, object?>> Inputs(
        Recorder recorder,
        string type,
        string group,
        string input) => recorder.Registered
        .Where(item => item.Type.EndsWith($":{type}", StringComparison.Ordinal))
        .GroupBy(
            item => Convert.ToString(item[group], CultureInfo.InvariantCulture)!,
            item => item[input]);
}
