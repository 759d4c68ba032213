using System.Collections.Immutable;
using CachingTier.Local.Cloud;
using CachingTier.Local.Resources;
using Pulumi;
using Pulumi.Testing;

namespace Live.Cloud;

/// <summary>Users and groups are refused as AWS refuses them, before any engine starts.</summary>
public sealed class UserFamilyTests
{
    private const string Password = "a-password-of-a-user";

    private readonly Account _account = new("tier", "dev", "eu-west-1");
    private readonly ResourceGraph _graph = new();

    [Fact]
    public async Task Users_and_groups_are_known_by_the_ids_they_are_given()
    {
        var user = await UserAsync("App");
        var group = await GroupAsync("Team", "valkey", "app");

        Assert.Equal(("app", "arn:aws:elasticache:eu-west-1:000000000000:user:app"), user);
        Assert.Equal(("team", "arn:aws:elasticache:eu-west-1:000000000000:usergroup:team"), group);
    }

    [Theory]
    [InlineData(
        "engine",
        "memcached",
        "engine must be 'valkey' or 'redis', but was 'memcached'. Memcached has no users.")]
    [InlineData(
        "userName",
        "the app",
        "userName must be a name without blanks, but was 'the app'. Take letters, digits and hyphens.")]
    [InlineData("userId", "default", "userId must not be 'default': AWS has a user of that id already. "
        + "Take another id; the userName may be 'default'.")]
    [InlineData(
        "accessString",
        " ",
        "accessString must not be empty. Say what the user may do, such as 'on ~app:* +@read'.")]
    [InlineData(
        "accessString",
        "on ~* >my-password",
        "accessString must say nothing of logins, but has '>…'. Give passwords in authenticationMode.")]
    [InlineData(
        "accessString",
        "reset on ~*",
        "accessString must say nothing of logins, but has 'reset'. Give passwords in authenticationMode.")]
    [InlineData("authenticationMode", "iam", "authenticationMode.type is 'iam', which cannot be shown on "
        + "this machine: no engine here can check the signature of an IAM token, and a password in its "
        + "place would prove nothing of it. Give the user a password in this stack, and 'iam' in a stack "
        + "on AWS.")]
    [InlineData("authenticationMode", "token", "authenticationMode.type must be 'password', "
        + "'no-password-required' or 'iam', but was 'token'. Take one of them.")]
    [InlineData("authenticationMode", "no-password-required", "authenticationMode.type must be 'password' "
        + "or 'iam' with engine valkey, but the user needs no password. Give it one.")]
    [InlineData("noPasswordRequired", true, "InvalidParameterCombination: a user that needs no password "
        + "must have none. Remove the passwords, or demand them.")]
    [InlineData(
        "passwords",
        "",
        "passwords must be one or two, but were 0. Give the one in use and, while it changes, the next.")]
    [InlineData("passwords", "too-short", "passwords must each have 16 to 128 printable characters without "
        + ", \" / @. Generate one, such as with RandomPassword.")]
    [InlineData("passwords", "with/a/slash/in/it", "passwords must each have 16 to 128 printable characters "
        + "without , \" / @. Generate one, such as with RandomPassword.")]
    public async Task A_user_that_AWS_refuses_is_refused(string key, object value, string message)
    {
        var inputs = User("app");
        inputs = key switch
        {
            "authenticationMode" => inputs.Remove("passwords")
                .SetItem(key, ImmutableDictionary<string, object>.Empty.Add("type", value)),
            "passwords" => inputs.SetItem(
                key,
                value is "" ? ImmutableArray<object>.Empty : ImmutableArray.Create(value)),
            _ => inputs.SetItem(key, value),
        };

        await RefusedAsync($"User 'app': {message}", TypeTokens.User, "app", inputs);
    }

    [Fact]
    public async Task The_id_of_a_user_is_taken_once()
    {
        await UserAsync("app");

        await RefusedAsync(
            "User 'again': UserAlreadyExists: userId 'app' is that of User 'app' already. Take another id.",
            TypeTokens.User,
            "again",
            User("app"));
    }

    [Theory]
    [InlineData(
        "valkey",
        "nobody",
        "UserNotFound: user 'nobody' does not exist. Create it in the same program.")]
    [InlineData(
        "valkey",
        "app twin",
        "DuplicateUserName: 2 users of the group are named 'app'. Keep one of them.")]
    [InlineData("valkey", "app default", "a group of engine valkey takes only users that log in, but "
        + "'default' needs no password. Give it one, or leave it out.")]
    [InlineData("redis", "legacy", "DefaultUserRequired: a group of engine redis needs a user with the user "
        + "name 'default'. Add one, locked with the access string 'off ~* -@all'.")]
    [InlineData("redis", "default app", "a group of engine redis takes only users of engine redis, but "
        + "'app' is of engine valkey. Make the group one of engine valkey.")]
    [InlineData(
        "memcached",
        "app",
        "engine must be 'valkey' or 'redis', but was 'memcached'. Memcached has no users.")]
    public async Task A_group_that_AWS_refuses_is_refused(string engine, string users, string message)
    {
        await UserAsync("app");
        await UserAsync("twin", ("userName", "app"));
        await UserAsync("legacy", ("engine", "redis"));

        await RefusedAsync(
            $"UserGroup 'team': {message}",
            TypeTokens.UserGroup,
            "team",
            Group("team", engine, users.Split(' ')));
    }

    [Fact]
    public async Task A_group_takes_a_hundred_users()
    {
        var ids = Enumerable.Range(1, 101).Select(number => $"user-{number}").ToArray();
        foreach (var id in ids)
            await UserAsync(id);

        await GroupAsync("team", "valkey", ids[..100]);
        await RefusedAsync(
            "UserGroup 'crowd': userIds must be at most 100, but were 101. Make another group.",
            TypeTokens.UserGroup,
            "crowd",
            Group("crowd", "valkey", ids));
    }

    [Theory]
    [InlineData(
        "valkey",
        "8.1",
        "nobodies",
        true,
        null,
        "UserGroupNotFound: user group 'nobodies' does not exist. Create it in the same program.")]
    [InlineData(
        "valkey",
        "8.1",
        "team",
        false,
        null,
        "userGroupIds needs transitEncryptionEnabled. Switch TLS on.")]
    [InlineData("valkey", "8.1", "team", true, "a-token-of-sixteen-or-more",
        "InvalidParameterCombination: authToken and userGroupIds exclude each other. Keep one.")]
    [InlineData(
        "valkey",
        "8.1",
        "team old",
        true,
        null,
        "userGroupIds must be one group, but were 2. Put all users in one group.")]
    [InlineData("redis", "7.1", "team", true, null, "a cache of engine redis takes only user groups of "
        + "engine redis, but 'team' is of engine valkey. Make the cache one of engine valkey, or the group "
        + "one of engine redis.")]
    [InlineData(
        "redis",
        "5.0.6",
        "old",
        true,
        null,
        "a user group needs Redis OSS 6.0, but engineVersion is 5.0.6. Raise it, or use authToken.")]
    public async Task A_replication_group_that_AWS_refuses_is_refused(
        string engine, string version, string groups, bool tls, string? token, string message)
    {
        await UserAsync("app");
        await GroupAsync("team", "valkey", "app");
        await GroupAsync("old", "redis", "default");
        var inputs = Inputs(("engine", engine), ("engineVersion", version), ("transitEncryptionEnabled", tls),
            ("userGroupIds", groups.Split(' ').Cast<object>().ToImmutableArray()));

        await RefusedAsync($"ReplicationGroup 'sessions': {message}", TypeTokens.ReplicationGroup, "sessions",
            token is null ? inputs : inputs.Add("authToken", token));
    }

    [Theory]
    [InlineData(
        "memcached",
        "a cache of engine memcached takes no user group, but has 'team'. Leave it out.")]
    [InlineData("redis", "a cache of engine redis takes only user groups of engine redis, but 'team' is of "
        + "engine valkey. Make the cache one of engine valkey, or the group one of engine redis.")]
    public async Task A_serverless_cache_that_AWS_refuses_is_refused(string engine, string message)
    {
        await UserAsync("app");
        await GroupAsync("team", "valkey", "app");

        await RefusedAsync($"ServerlessCache 'board': {message}", TypeTokens.ServerlessCache, "board",
            Inputs(("engine", engine), ("userGroupId", "team")));
    }

    private static ImmutableDictionary<string, object> Inputs(params (string Key, object Value)[] inputs) =>
        inputs.ToImmutableDictionary(input => input.Key, input => input.Value);

    private static ImmutableDictionary<string, object> User(string id) => Inputs(
        ("userId", id), ("userName", id), ("engine", "valkey"), ("accessString", "on ~* +@all"),
        ("passwords", ImmutableArray.Create<object>(Password)));

    private static ImmutableDictionary<string, object> Group(
        string id,
        string engine,
        params string[] users) => Inputs(
        ("userGroupId", id), ("engine", engine), ("userIds", users.Cast<object>().ToImmutableArray()));

    private Task<(string Id, string Arn)> UserAsync(
        string id,
        params (string Key, object Value)[] changes) => CreateAsync(
        TypeTokens.User, id, User(id).SetItems(
            changes.Select(change => KeyValuePair.Create(change.Key, change.Value))));

    private Task<(string Id, string Arn)> GroupAsync(string id, string engine, params string[] users) =>
        CreateAsync(TypeTokens.UserGroup, id, Group(id, engine, users));

    private async Task<(string Id, string Arn)> CreateAsync(
        string type,
        string name,
        ImmutableDictionary<string, object> inputs)
    {
        var (id, state) = await Cloud().NewResourceAsync(
            new MockResourceArgs { Type = type, Name = name, Inputs = inputs });
        return (id!, (string)((ImmutableDictionary<string, object>)state)["arn"]);
    }

    private async Task RefusedAsync(
        string message,
        string type,
        string name,
        ImmutableDictionary<string, object> inputs)
    {
        var refused = await Assert.ThrowsAsync<ResourceException>(() => CreateAsync(type, name, inputs));

        Assert.Equal(message, refused.Message);
    }

    private LocalCloud Cloud() => new(new Regions(_account), _graph,
        _ => [new UserFamily(_account, _graph), new CacheFamily(
            _account,
            _graph,
            null!,
            _ => { })], CancellationToken.None);
}
