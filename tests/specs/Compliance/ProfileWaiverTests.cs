using System.Collections.Immutable;
using System.Text;
using CachingTier;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Compliance;

/// <summary>
/// Compares what each profile declares about the rules with what it registers for a cache of every kind.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class ProfileWaiverTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    [InlineData("regulated")]
    public async Task A_profile_waives_exactly_what_it_says_it_does(string profile)
    {
        var resources = Resources(await SampleStack.RunAsync(profile));
        var all = resources.ToLookup(resource => resource.Type);

        Assert.Equal(
            CachingTier.Compliance.Rules
                .Where(rule => rule.IsAskedOf(profile) && rule.ReasonToWaive(profile) is not null)
                .Where(rule => resources.Any(resource => resource.Type == rule.ResourceType))
                .Select(rule => $"{rule} on {rule.ResourceType}"),
            CachingTier.Compliance.Rules
                .Where(rule => rule.IsAskedOf(profile))
                .Where(rule => all[rule.ResourceType].Any(resource => !rule.IsMetBy(resource, all)))
                .Select(rule => $"{rule} on {rule.ResourceType}"));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    [InlineData("regulated")]
    public async Task The_stack_hands_out_what_its_resources_do_not_meet(string profile)
    {
        var recorder = await SampleStack.RunAsync(profile);

        var expected = CachingTier.Compliance.Evaluate(profile, Resources(recorder));
        Assert.Equal(expected.Select(Line), await HandedOutAsync(recorder));
    }

    /// <summary>Run it with the environment variable UPDATE=1 to have the list written.</summary>
    [Fact]
    public async Task The_list_of_waivers_is_up_to_date()
    {
        var text = new StringBuilder();
        foreach (var profile in new[] { "dev", "production", "regulated" })
        {
            text.Append($"{profile}\n");
            var waivers = CachingTier.Compliance
                .Evaluate(profile, Resources(await SampleStack.RunAsync(profile)));
            foreach (var rule in waivers.GroupBy(waiver => waiver.Rule)
                .OrderBy(rule => rule.Key, StringComparer.Ordinal))
            {
                var resources = rule.Select(waiver => waiver.Resource).Distinct();
                text.Append($"  {rule.Key}: {string.Join(", ", resources.Order(StringComparer.Ordinal))}\n");
            }
        }
        Written.Compare("tests/specs/Compliance/waivers.txt", _ => text.ToString());
    }

    /// <summary>
    /// A cache has a token or users, and a function needs what has no ARN yet: everything else is met.
    /// </summary>
    [Theory]
    [InlineData("prod")]
    [InlineData("staging")]
    public async Task A_production_stack_waives_only_where_rules_contradict(string stack) => Assert.Equal(
        ["AwsSolutions-IAM5", "CT.ELASTICACHE.PR.8", "elasticache-rbac-auth-enabled"],
        Waived(await StackRun.RunFileAsync(stack)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_setting_left_out_waives_nothing_but_the_usual_port_besides() => Assert.Equal(
        ["AwsSolutions-AEC5"],
        Waived(await SampleStack.RunAsync("production")).Except(Waived(await StackRun.RunFileAsync("prod"))));

    [Fact]
    public async Task Users_meet_what_a_token_waives_and_the_other_way_round()
    {
        var recorder = await SampleStack.RunAsync("production", config =>
        {
            config["caching-tier:users"] = """{"app":{}}""";
            config["caching-tier:caches"] =
                """{"sessions":{"kind":"replication-group","port":7379,"login":{"mode":"users"}}}""";
        });

        Assert.Equal(["AwsSolutions-AEC6", "AwsSolutions-IAM5"], Waived(recorder).Distinct());
    }

    [Theory]
    [InlineData("off", "AVD-AWS-0051, AwsSolutions-AEC3, CKV_AWS_30, CKV_AWS_31, CT.ELASTICACHE.PR.5, "
        + "ElastiCache.5, elasticache-repl-grp-encrypted-in-transit, "
        + "elasticache_redis_cluster_in_transit_encryption_enabled",
        "transitEncryption is set to 'off': the cache is taken over before it is moved to TLS.")]
    [InlineData("preferred", "AVD-AWS-0051, CKV_AWS_30, CT.ELASTICACHE.PR.5, ElastiCache.5, "
        + "elasticache-repl-grp-encrypted-in-transit, "
        + "elasticache_redis_cluster_in_transit_encryption_enabled",
        "transitEncryption is set to 'preferred' while clients move to TLS.")]
    public async Task A_cache_on_its_way_to_tls_waives_what_wants_it(
        string stage,
        string rules,
        string reason)
    {
        var recorder = await SampleStack.RunAsync("production", config => config["caching-tier:caches"] =
            $$"""
            {"sessions":{"kind":"replication-group","transitEncryption":"{{stage}}" ,
                "login":{"mode":"none"} } }
            """);

        var waived = CachingTier.Compliance.Evaluate("production", Resources(recorder))
            .Where(waiver => waiver.Reason == reason)
            .Select(waiver => waiver.Rule);
        Assert.Equal(rules, string.Join(", ", waived.Order(StringComparer.Ordinal)));
        Assert.Contains(
            $"ElastiCache.5 sessions transitEncryptionEnabled: {reason}",
            await HandedOutAsync(recorder));
    }

    [Theory]
    [InlineData(
        "\"login\":{\"acceptNoLogin\":true}",
        "AwsSolutions-AEC6, CKV_AWS_31, CT.ELASTICACHE.PR.8, elasticache-rbac-auth-enabled")]
    [InlineData(
        "\"login\":{\"acceptNoLogin\":true},\"engine\":\"redis\",\"engineVersion\":\"5.0.6\","
            + "\"nodeType\":\"cache.r5.large\"",
        "AwsSolutions-AEC6, CKV_AWS_31, CT.ELASTICACHE.PR.7, CT.ELASTICACHE.PR.8, ElastiCache.6, "
        + "elasticache-rbac-auth-enabled, elasticache-repl-grp-redis-auth-enabled, "
        + "elasticache_redis_replication_group_auth_enabled")]
    [InlineData("\"login\":{\"acceptNoLogin\":false}", "")]
    public async Task A_cache_on_its_way_to_a_token_waives_what_wants_a_login(string settings, string rules)
    {
        var recorder = await SampleStack.RunAsync("production", config => config["caching-tier:caches"] =
            $$"""{"sessions":{"kind":"replication-group",{{settings}} } }""");

        const string reason =
            ": login.acceptNoLogin lets in whoever reaches the cache while clients move to the token.";
        Assert.Equal(rules, string.Join(", ", (await HandedOutAsync(recorder))
            .Where(line => line.EndsWith(reason, StringComparison.Ordinal))
            .Select(line => line.Split(' ')[0])
            .Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_setting_against_a_rule_is_handed_out_too()
    {
        var recorder = await SampleStack.RunAsync("production", config => config["caching-tier:caches"] =
            """
            {"sessions":{"kind":"replication-group","availability":"single","snapshotRetentionLimit":0}}
            """);

        Assert.Contains(
            "ElastiCache.3 sessions automaticFailoverEnabled: "
            + "Profile 'production' meets this rule; the settings of this stack choose otherwise.",
            await HandedOutAsync(recorder));
    }

    [Fact]
    public async Task Every_rule_about_something_that_the_stack_makes_is_asked_of_it()
    {
        var made = Resources(await SampleStack.RunAsync("regulated")).Select(resource => resource.Type)
            .ToHashSet();

        Assert.Empty(CachingTier.Compliance.Rules.Select(rule => rule.ResourceType).Distinct().Except(made));
    }

    internal static ImmutableArray<RegisteredResource> Resources(Recorder recorder) =>
    [
        .. recorder.Registered
            .Where(item => item.Type.StartsWith("aws:", StringComparison.Ordinal))
            .Select(item => new RegisteredResource(item.Type, item.Name, item.Inputs!)),
    ];

    private static IEnumerable<string> Waived(Recorder recorder) =>
        CachingTier.Compliance.Evaluate("production", Resources(recorder)).Select(waiver => waiver.Rule);

    private static async Task<IEnumerable<string>> HandedOutAsync(Recorder recorder) =>
        ((ImmutableArray<object?>)(await recorder.OutputAsync(SampleStack.Urn, "waivers"))!)
            .Cast<IReadOnlyDictionary<string, object?>>()
            .Select(
                waiver => $"{waiver["rule"]} {waiver["resource"]} {waiver["property"]}: {waiver["reason"]}")
            .ToList();

    private static string Line(Waiver waiver) =>
        $"{waiver.Rule} {waiver.Resource} {waiver.Property}: {waiver.Reason}";
}
