using CachingTier.Stacks;
using Specs.Documentation;

namespace Specs.Stacks;

/// <summary>
/// A stack that takes more of a region than an account may have there is warned of it, once for each quota.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class QuotaRuleTests
{
    [Fact]
    public void The_documented_quotas_are_those_of_the_rules()
    {
        var docs = DocComments.Read("CachingTier.Stacks.xml");
        var quotas = typeof(QuotaSettings).GetProperties()
            .Select(property => (Property: property, Name: DocComments.WireName(property)))
            .Where(quota => quota.Name is not null)
            .ToList();

        Assert.Equal(QuotaRules.Usual.Keys.Order(), quotas.Select(quota => quota.Name!).Order());
        Assert.All(quotas, quota => Assert.EndsWith(
            $"Default: {QuotaRules.Usual[quota.Name!]}.",
            docs.Summary(quota.Property),
            StringComparison.Ordinal));
    }

    [Rule("4.13", "11.15")]
    [Fact]
    public async Task What_is_over_a_quota_is_a_warning() => Assert.Equal(
        [
            "Pulumi.dev.yaml: caching-tier:caches have up to 301 nodes in the region of the stack, where an "
            + "account may have 300: have the quota raised and set quotas.nodes to it.",
            "Pulumi.dev.yaml: caching-tier:caches have up to 41 serverless caches in the region of the "
            + "stack, where an account may have 40: have the quota raised and set quotas.serverlessCaches "
            + "to it.",
        ],
        await WarningsAsync(
            "{}",
            [
                .. Enumerable.Range(1, 5).Select(i => $"m{i}: {{kind: memcached, nodes: 60}}"),
                "s: {kind: replication-group}",
                .. Serverless(41),
            ]));

    [Rule("4.13")]
    [Fact]
    public async Task Nodes_are_counted_as_a_cache_may_scale() => Assert.Equal(
        [
            "Pulumi.dev.yaml: caching-tier:caches have up to 305 nodes in the region of the stack, where an "
            + "account may have 300: have the quota raised and set quotas.nodes to it.",
        ],
        await WarningsAsync("{}",
            "s: {kind: replication-group, availability: multi-az, shards: 2, nodeType: cache.r7g.large, "
                + "shardScaling: {max: 60}, replicaScaling: {max: 4}}",
            "n: {kind: replication-group, nodeGroups: [{slots: 0-8191}, {slots: 8192-16383, replicas: 2}], "
                + "availability: multi-az}"));

    [Rule("4.13")]
    [Fact]
    public async Task A_quota_counts_in_the_region_of_copies_as_well() => Assert.Equal(
        [
            "Pulumi.dev.yaml: caching-tier:caches have up to 6 nodes in eu-central-1, where an account may "
            + "have 5: have the quota raised and set quotas.nodes to it.",
        ],
        await WarningsAsync("{nodes: 5}",
            "s: {kind: replication-group, availability: multi-az, shards: 2, nodeType: cache.r7g.large, "
                + "replicas: 1, copies: {eu-central-1: {replicas: 2}}}"));

    [Fact]
    public async Task A_group_of_its_own_counts_beside_the_users_of_the_stack()
    {
        var settings = Settings("{userGroups: 1}",
        [
            "a: {kind: replication-group, login: {mode: users, ownUser: true}}", "b: {kind: serverless, "
                + "login: {ownUser: true}}",
            "c: {kind: replication-group, login: {mode: users}}", "d: {kind: serverless}",
        ]);
        settings["caching-tier:users"] = """{"app":{}}""";

        Assert.Equal(
            [
                "Pulumi.dev.yaml: caching-tier:caches have up to 3 groups of users in the region of the "
                + "stack, where an account may have 1: have the quota raised and set quotas.userGroups "
                + "to it.",
            ],
            await StackRun.WarningsAsync("dev", settings));
    }

    [Theory]
    [InlineData("{serverlessCaches: 41}")]
    [InlineData("{serverlessCaches: 41, nodes: 1000}")]
    public async Task A_raised_quota_is_none(string quotas) =>
        Assert.Empty(await WarningsAsync(quotas, [.. Serverless(41)]));

    [Fact]
    public async Task Every_quota_has_its_words() => Assert.Equal(
        [
            "Pulumi.dev.yaml: caching-tier:caches have up to 2 nodes in the region of the stack, where an "
            + "account may have 1: have the quota raised and set quotas.nodes to it.",
            "Pulumi.dev.yaml: caching-tier:caches have up to 2 groups of parameters in the region of the "
            + "stack, where an account may have 1: have the quota raised and set quotas.parameterGroups "
            + "to it.",
            "Pulumi.dev.yaml: caching-tier:caches have up to 2 groups of users in the region of the stack, "
            + "where an account may have 1: have the quota raised and set quotas.userGroups to it.",
        ],
        await WarningsAsync("{nodes: 1, serverlessCaches: 1, parameterGroups: 1, userGroups: 1}",
            "a: {kind: replication-group, login: {mode: users}}",
            "b: {kind: memcached, nodes: 1}",
            "c: {kind: serverless}"));

    [Theory]
    [InlineData("many", "quotas must be a map of quotas, but was 'many'. Write it like {nodes: 500}.")]
    [InlineData(
        "{node: 500}",
        "quotas.node must be a setting of the quotas, but was unknown. Did you mean 'nodes'?")]
    [InlineData("{nodes: 0}", "quotas.nodes must be at least 1, but was 0. Leave it out for 300.")]
    [InlineData(
        "{nodes: all}",
        "quotas.nodes must be a whole number, but was 'all'. Write digits, without quotes.")]
    public async Task A_mistake_is_named_with_its_fix(string quotas, string message) => Assert.Equal(
        $"Pulumi.dev.yaml: caching-tier:{message}", await StackRun.FailAsync(
            "dev",
            Settings(quotas, ["pages: {kind: memcached}"])));

    private static IEnumerable<string> Serverless(int count) =>
        Enumerable.Range(1, count).Select(i => $"c{i}: {{kind: serverless, engine: memcached}}");

    private static Task<IReadOnlyList<string>> WarningsAsync(string quotas, params string[] caches) =>
        StackRun.WarningsAsync("dev", Settings(quotas, caches));

    private static Dictionary<string, string> Settings(
        string quotas,
        IEnumerable<string> caches) => SettingsFile.Parse($$"""
        config:
          caching-tier:profile: dev
          caching-tier:smokeTest: 'false'
          caching-tier:quotas: {{quotas}}
          caching-tier:caches: { {{string.Join(", ", caches)}} }
        """);
}
