using CachingTier;
using Specs.Testing;

namespace Specs.Caches;

public sealed class CacheLoginRuleTests
{
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/k1";

    private static readonly CacheUserGroupInputArgs Group =
        UserGroups.Create("valkey", ("app", "password"), ("jobs", "iam"));

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Wrong => new()
    {
        { args => args.Login!.Mode = "password",
            "login.mode must be 'none', 'token', 'users' or 'iam', but was 'password'. "
                + "Leave it out for 'token'." },
        { args => args.Login!.Mode = "none",
            "login.mode must be 'token', 'users' or 'iam' in profile 'production', but was 'none'. "
                + "Only profile 'dev' goes without a login, and a cache that is on its way to TLS." },
        { args => { UserGroups.Use(args, "users"); args.Login!.UserCredentials = null; },
            "login.userCredentials must be set with login.userGroup, but was not set. Give both Group and "
                + "Credentials of a CacheUsers: the password goes into the secret of the cache." },
        { args => { args.Login!.Mode = "users"; args.Login!.UserCredentials = []; },
            "login.userCredentials must be left out without login.userGroup, but was given. Give both Group "
                + "and Credentials of a CacheUsers: the password goes into the secret of the cache." },
        { args => { UserGroups.Use(args, "iam"); args.Login!.UserCredentials = []; },
            "login.userCredentials must be left out with login.mode 'iam', but was given. "
                + "IAM users have no password." },
        { args => args.Login!.UserCredentials = [],
            "login.userCredentials must be left out with login.mode 'token', the default, but was given. "
                + "Set login.mode to 'users' or 'iam'." },
        { args => { args.Login!.Mode = "users"; args.Login!.User = "App"; },
            "login.user must be 1 to 32 lowercase letters, digits and single hyphens that start with a "
                + "letter, and not 'default', but was 'App'. The user default exists already, locked." },
        { args => { args.Login!.Mode = "users"; args.Login!.RetiredPasswords = 1; },
            "login.retiredPasswords must be 0 with login.passwordGeneration 1, but was 1. There is no "
                + "earlier one to retire: raise login.passwordGeneration first." },
        { args => { UserGroups.Use(args, "users"); args.Login!.PasswordGeneration = 2; },
            "login.passwordGeneration must be left out with login.userGroup, but was 2. The passwords of its "
                + "users belong to CacheUsers: set it there." },
        { args => { args.Login!.Mode = "iam"; args.Login!.PasswordGeneration = 2; },
            "login.passwordGeneration must be left out with login.mode 'iam', but was 2. An IAM user has no "
                + "password." },
        { args => args.Login!.PasswordGeneration = 2,
            "login.passwordGeneration must be left out with login.mode 'token', the default, but was 2. Set "
                + "login.mode to 'users'." },
        { args => args.Login!.UserGroup = Group,
            "login.userGroup must be left out with login.mode 'token', the default, but was given. "
                + "Set login.mode to 'users' or 'iam'." },
        { args => { args.Login!.Mode = "token"; args.Login!.User = "app"; },
            "login.user must be left out with login.mode 'token', but was 'app'. "
                + "Set login.mode to 'users' or 'iam'." },
        { args => { UserGroups.Use(args, "users"); args.Login!.TokenGeneration = 2; },
            "login.tokenGeneration must be left out where no token logs in, but was 2. Set login.mode to "
                + "'token'." },
        { args => { UserGroups.Use(args, "users"); args.Login!.RetiredTokens = 1; },
            "login.retiredTokens must be left out where no token logs in, but was 1. Set login.mode to "
                + "'token'." },
        { args => { UserGroups.Use(args, "iam"); args.Login!.SecretKmsKeyId = Key; },
            "login.secretKmsKeyId must be left out where no credential is stored, but was given. "
                + "Remove it: there is no secret." },
        { args => { UserGroups.Use(args, "users"); args.Login!.UserGroup = new CacheUserGroupInputArgs
            { Engine = "valkey", Logins = [Login("app")] }; },
            "login.userGroup.id must be set, but was not set. Pass the group of a CacheUsers unchanged." },
        { args => { UserGroups.Use(args, "users"); args.Login!.UserGroup = new CacheUserGroupInputArgs
            { Id = "group", Engine = "memcached", Logins = [Login("app")] }; },
            "login.userGroup.engine must be 'valkey' or 'redis', but was 'memcached'. "
                + "Pass the group of a CacheUsers unchanged." },
        { args => { UserGroups.Use(args, "users");
            args.Login!.UserGroup = UserGroup(Login("app"), Login(" ")); },
            "login.userGroup.logins[1].user must be set, but was ' '. "
                + "Pass the group of a CacheUsers unchanged." },
        { args => { UserGroups.Use(args, "users");
            args.Login!.UserGroup = UserGroup(Login("app", "token")); },
            "login.userGroup.logins[0].authMode must be 'password' or 'iam', but was 'token'. "
                + "Pass the group of a CacheUsers unchanged." },
        { args => { UserGroups.Use(args, "users"); args.Login!.UserGroup =
            UserGroup(new CacheLoginInputArgs { User = "app", AuthMode = "password" }); },
            "login.userGroup.logins[0].arn must be set, but was not set. "
                + "Pass the group of a CacheUsers unchanged." },
        { args => { UserGroups.Use(args, "users"); args.Login!.UserGroup = new CacheUserGroupInputArgs
            { Id = "group", Engine = "valkey" }; },
            "login.userGroup must be one with a user that logs in with login.mode 'users', but was given. "
                + "Give a user auth 'password', or set login.mode to 'iam'." },
        { args => { UserGroups.Use(args, "users"); args.Login!.User = "jobs"; },
            "login.user must be a user of the group that logs in with login.mode 'users', but was 'jobs'. "
                + "It has 'app'." },
        { args => (args.Login!.Mode, args.Login.UserGroup) =
            ("iam", UserGroups.Create("valkey", ("app", "password"))),
            "login.userGroup must be one with a user that logs in with login.mode 'iam', but was given. "
                + "Give a user auth 'iam', or set login.mode to 'users'." },
        { args => { UserGroups.Use(args, "users"); RedisArgs.SetRedis(args, "7.1"); },
            "login.userGroup must be one of engine 'redis' with engine 'redis', but was 'valkey'. "
                + "Set engine of the CacheUsers to 'redis': Valkey takes it too." },
        { args => { UserGroups.Use(args, "iam", "redis"); RedisArgs.SetRedis(args, "6.2"); },
            "login.mode must be 'token' or 'users' with Redis OSS 6.2, but was 'iam'. "
                + "IAM needs Redis OSS 7.0 or Valkey: raise engineVersion." },
        { args => { UserGroups.Use(args, "users", "redis"); SetOld(args, "5.0.6"); },
            "login.mode must be 'token' with Redis OSS 5.0.6, but was 'users'. Users need Redis OSS 6.0 or "
                + "Valkey: raise engineVersion." },
        { args => { UserGroups.Use(args, "users", "redis"); RedisArgs.SetRedis(args, "6.2"); },
            "login.userGroup must be one without IAM users with Redis OSS 6.2, but was ['jobs']. IAM needs "
                + "Redis OSS 7.0 or Valkey: raise engineVersion, or give the cache a group of its own." },
        { args => { UserGroups.Use(args, "users", "redis"); SetOld(args, "6.0"); },
            "login.userGroup must be one without IAM users with Redis OSS 6.0, but was ['jobs']. IAM needs "
                + "Redis OSS 7.0 or Valkey: raise engineVersion, or give the cache a group of its own." },
        { args => args.Login!.AcceptToken = true,
            "login.acceptToken must be left out with login.mode 'token', but was true. It is for clients "
                + "that move from the token to users: set login.mode to 'users' or 'iam' with it." },
        { args => (args.Login!.Mode, args.Login.AcceptToken, args.Login.RetiredTokens) = ("users", true, 1),
            "login.retiredTokens must be 0 with login.tokenGeneration 1, but was 1. There is no earlier one "
                + "to retire: raise login.tokenGeneration first." },
        { args => args.Login!.TokenGeneration = 0,
            "login.tokenGeneration must be at least 1, but was 0. Leave it out for the first one." },
        { args => args.Login!.TokenGeneration = 3,
            "login.retiredTokens must be 1 or 2 with login.tokenGeneration 3, but was not set. AWS keeps "
                + "two: raise one of the two by 1, deploy, let clients move, then raise the other." },
        { args => { args.Login!.TokenGeneration = 2; args.Login!.RetiredTokens = 2; },
            "login.retiredTokens must be 0 or 1 with login.tokenGeneration 2, but was 2. AWS keeps two: "
                + "raise one of the two by 1, deploy, let clients move, then raise the other." },
        { args => { SetOld(args, "4.0.10"); args.Login!.TokenGeneration = 2; },
            "login.tokenGeneration must be left out with Redis OSS 4.0.10, but was 2. A token changes from "
                + "Redis OSS 5.0.6 on: raise engineVersion." },
        { args => (args.Login!.AcceptNoLogin, args.Login!.TokenGeneration) = (true, 2),
            "login.tokenGeneration must be 1 with login.acceptNoLogin, but was 2. The stages of the first "
            + "token come before the next one: set login.acceptNoLogin to false, deploy, then leave it out "
            + "and rotate." },
        { args => (args.Login!.AcceptNoLogin, args.Login!.TokenGeneration) = (false, 2),
            "login.tokenGeneration must be 1 with login.acceptNoLogin, but was 2. The stages of the first "
            + "token come before the next one: set login.acceptNoLogin to false, deploy, then leave it out "
            + "and rotate." },
        { args => (args.Login!.AcceptNoLogin, args.Login!.RetiredTokens) = (true, 1),
            "login.retiredTokens must be 0 with login.tokenGeneration 1, but was 1. There is no earlier one "
                + "to retire: raise login.tokenGeneration first." },
        { args => { UserGroups.Use(args, "users"); args.Login!.AcceptNoLogin = true; },
            "login.acceptNoLogin must be left out with login.mode 'users', but was true. "
                + "It is for clients that move to the token: every user logs in." },
        { args => { UserGroups.Use(args, "iam"); args.Login!.AcceptNoLogin = false; },
            "login.acceptNoLogin must be left out with login.mode 'iam', but was false. "
                + "It is for clients that move to the token: every user logs in." },
        { args => (args.Profile, args.Login!.Mode, args.Login!.AcceptNoLogin) = ("dev", "none", true),
            "login.acceptNoLogin must be left out with login.mode 'none', but was true. "
                + "It is for clients that move to the token: set login.mode to 'token' with it." },
        { args => (args.TransitEncryption, args.Login!.Mode, args.Login.AcceptNoLogin) =
            ("off", "none", true),
            "login.acceptNoLogin must be left out with login.mode 'none', but was true. "
                + "It is for clients that move to the token: set login.mode to 'token' with it." },
        { args => { SetOld(args, "4.0.10"); args.Login!.AcceptNoLogin = true; },
            "login.acceptNoLogin must be left out with Redis OSS 4.0.10, but was true. "
                + "A token changes from Redis OSS 5.0.6 on: raise engineVersion." },
        { args => (args.Profile, args.Login!.AcceptNoLogin) = ("regulated", true),
            "login.acceptNoLogin must be false in profile 'regulated', but was true. Nobody gets in without "
            + "a login there: move a cache to the token in profile 'production' before it is regulated." },
        { args => args.Login!.SecretKmsKeyId = "k1",
            "login.secretKmsKeyId must be the ARN of a KMS key, but was 'k1'. "
                + "AWS answers with the ARN: an id or an alias would look like a change each time." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertProblem(change, message);

    [Fact]
    public void A_token_beside_users_is_a_warning()
    {
        var args = RedisArgs.Valid();
        UserGroups.Use(args, "users");
        args.Login!.AcceptToken = true;

        Assert.Equal(
            "RedisReplicationGroup 'sessions': login.acceptToken is true: whoever has the AUTH token may do "
                + "everything. Move every client to a user, then set login.acceptToken to false.",
            ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Warning);
    }

    [Fact]
    public void Clients_without_a_login_are_a_warning() => RedisArgs.AssertWarning(
        args => args.Login!.AcceptNoLogin = true,
        "login.acceptNoLogin is true: whoever reaches the cache may use it without the AUTH token. "
        + "Move every client to the token, then set login.acceptNoLogin to false.");

    [Rule("7.6")]
    [Fact]
    public void Two_tokens_in_force_are_a_warning()
    {
        var args = RedisArgs.Valid();
        args.Login!.TokenGeneration = 2;

        Assert.Equal(
            "RedisReplicationGroup 'sessions': login.tokenGeneration 2 leaves the token before it in force: "
                + "raise login.retiredTokens when the clients have the new one.",
            ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Warning);
    }

    [Fact]
    public void No_other_profile_goes_without_a_login() => Assert.Equal(
        "login.mode must be 'users' or 'iam' in profile 'production', but was 'none'. "
            + "Only profile 'dev' goes without a login.",
        Assert.Single(ServerlessCache.Check("leaderboard", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            Login = new() { Mode = "none" },
        })).ToString());

    [Rule("11.12")]
    [Fact]
    public void Profile_dev_may_go_without_a_login_and_is_warned()
    {
        var args = RedisArgs.Valid();
        (args.Profile, args.Login!.Mode) = ("dev", "none");

        Assert.Equal(
            "RedisReplicationGroup 'sessions': login.mode is 'none': whoever reaches the cache may use it. "
                + "Set login.mode to 'users' or 'iam'.",
            ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Warning);
    }

    [Rule("7.13")]
    [Fact]
    public void Memcached_has_no_logins() => Assert.Equal(
        "login.mode must be 'none', but was 'users'. Leave it out for 'none'.",
        Assert.Single(ServerlessCache.Check("leaderboard", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            Engine = "memcached",
            Login = new() { Mode = "users" },
        })).ToString());

    private static void SetOld(RedisReplicationGroupArgs args, string version)
    {
        RedisArgs.SetRedis(args, version);
        args.NodeType = "cache.r5.large";
    }

    private static CacheUserGroupInputArgs UserGroup(params CacheLoginInputArgs[] logins) =>
        new() { Id = "group", Engine = "valkey", Logins = [.. logins] };

    private static CacheLoginInputArgs Login(string user, string authMode = "password") =>
        new() { User = user, AuthMode = authMode, Arn = "arn:user" };
}
