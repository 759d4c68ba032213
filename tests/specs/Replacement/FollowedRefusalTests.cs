using System.Collections.Immutable;
using CachingTier;
using Specs.Stacks;

namespace Specs.Replacement;

/// <summary>
/// Whoever follows a refusal of the guard gets by: the settings take what it names, and so does the
/// deployment.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class FollowedRefusalTests
{
    // Only dev goes without a login.
    private const string None = "profile: dev, login: {mode: none}";

    /// <summary>
    /// Settings of the cache: as deployed, as refused, what the refusal says, and as it says.
    /// </summary>
    public static TheoryData<string, string, string, string> Refusals => new()
    {
        {
            "port: 6400",
            "port: 6500",
            "add 'port' to allowReplacement of the cache",
            "port: 6500, allowReplacement: [port]" },
        {
            "login: {mode: token}",
            "login: {mode: users}",
            "login.acceptToken must be true",
            "login: {mode: users, acceptToken: true}, applyImmediately: true" },
        {
            "login: {mode: users, user: app}",
            "login: {mode: users, user: web}",
            "let it keep that one",
            "login: {mode: users, user: app}" },
        { None, "login: {mode: token}", "login.acceptNoLogin must be true",
            "login: {mode: token, acceptNoLogin: true}" },
        {
            None,
            "login: {mode: iam}",
            "set it to 'token' with login.acceptNoLogin true",
            "login: {mode: token, acceptNoLogin: true}" },
        {
            "login: {mode: token}",
            None,
            "set login.mode to 'users', with login.acceptToken true",
            "login: {mode: users, acceptToken: true}, applyImmediately: true" },
        {
            "login: {mode: token}",
            "login: {tokenGeneration: 2, retiredTokens: 1}",
            "deploy the new token beside the one before it",
            "login: {tokenGeneration: 2}" },
        {
            "engine: redis",
            "engine: valkey",
            "engineVersion must be set",
            "engine: valkey, engineVersion: '8.1', applyImmediately: true" },
        {
            "engineVersion: '8.1'",
            "engineVersion: '9.0', applyImmediately: false",
            "set it to true for this deployment",
            "engineVersion: '9.0', applyImmediately: true" },
        {
            "clusterMode: disabled",
            "shards: 2",
            "deploy 'compatible'",
            "clusterMode: compatible, applyImmediately: true" },
        {
            $"{None}, transitEncryption: 'off'",
            None,
            "deploy 'preferred'",
            $"{None}, transitEncryption: preferred" },
        {
            "engineVersion: '8.1', copies: {eu-central-1: {}}",
            "engineVersion: '9.0', copies: {eu-central-1: {}}",
            "in a stack by upgradeCopies true",
            "engineVersion: '9.0', upgradeCopies: true, copies: {eu-central-1: {}}" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task The_settings_take_what_a_refusal_names(
        string deployed,
        string refused,
        string named,
        string followed) =>
        await FollowAsync(Group(deployed), Group(refused), named, Group(followed));

    [Fact]
    public async Task So_does_a_serverless_cache() => await FollowAsync(
        Settings("kind: serverless, majorEngineVersion: '7'"),
        Settings("kind: serverless"),
        "majorEngineVersion must be set",
        Settings("kind: serverless, majorEngineVersion: '8'"));

    [Theory]
    [InlineData(
        "",
        "caching-tier:users: {app: {}}",
        "",
        "in a stack with users by ownUser true",
        ", ownUser: true")]
    [InlineData(
        "caching-tier:users: {app: {}}",
        "caching-tier:users: {app: {}}",
        ", ownUser: true",
        "without ownUser",
        "")]
    public async Task So_does_a_stack_with_users(
        string usersBefore,
        string users,
        string refused,
        string named,
        string followed) => await FollowAsync(
            Group("login: {mode: users}", usersBefore),
            Group($"login: {{mode: users{refused}}}", users),
            named,
            Group($"login: {{mode: users{followed}}}", users));

    [Theory]
    [InlineData("replication-group", "replication-group", "")]
    [InlineData("memcached", "memcached", "")]
    [InlineData("serverless", "serverless", "")]
    [InlineData(
        "global-datastore",
        "replication-group",
        ", nodeType: cache.r7g.large, copies: {eu-central-1: {}}")]
    public async Task Whatever_replaces_a_cache_may_be_allowed_to(
        string replaced,
        string kind,
        string more) => Assert.Empty(
        await StackRun.WarningsAsync(Deployments.Stack, Settings(
            $"kind: {kind}, allowReplacement: "
                + $"[{string.Join(", ", Replacing(replaced))}]{more}")));

    [Fact]
    public async Task What_replaces_copies_is_unknown_without_them() => Assert.Contains(
        "allowReplacement[0] must be an input that replaces a replication-group cache, but was "
            + "'primaryReplicationGroupId'.",
        await StackRun.FailAsync(
            Deployments.Stack,
            Settings("kind: replication-group, allowReplacement: [primaryReplicationGroupId]")));

    private static ImmutableArray<string> Replacing(string kind) =>
        Choice<CacheKind>.TryParse(kind) is { } cache
        ? ReplacementGuard.PropertiesOf(cache)
        : ReplacementGuard.PropertiesOfCopies();

    private static async Task FollowAsync(
        Dictionary<string, string> deployed, Dictionary<string, string> refused, string named,
        Dictionary<string, string> followed)
    {
        var (message, _) = await Deployments.FailAsync(deployed, refused);

        Assert.Contains(named, message);
        Assert.NotEmpty((await Deployments.DeployAsync(deployed, followed)).Registered);
    }

    private static Dictionary<string, string> Group(string settings, string users = "") =>
        Settings($"kind: replication-group, nodeType: cache.r7g.large, {settings}", users);

    private static Dictionary<string, string> Settings(
        string cache,
        string more = "") => SettingsFile.Parse($$"""
        config:
          aws:region: eu-west-1
          caching-tier:smokeTest: 'false'
          caching-tier:caches: {sessions: { {{cache}} } }
          {{more}}
        """);
}
