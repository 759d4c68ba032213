using CachingTier;
using Pulumi;
using Pulumi.Utilities;
using Specs.Testing;

namespace Specs.Access.Users;

public sealed class CacheUsersResourceTests
{
    [Rule("7.11", "7.17", "7.18", "7.23")]
    [Fact]
    public async Task Users_come_with_their_secrets_in_one_group_beside_a_locked_default_user()
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheUsers("users", new()
        {
            Users =
            [
                new() { Name = "app" },
                new() {
                    Name = "reports",
                    Access = "read-only",
                    Keys = ["orders:*", "carts:*"],
                    PasswordGeneration = 2 },
                new() { Name = "jobs", Auth = "iam", AccessString = "on ~jobs:* -@all +@read" },
            ],
            SecretKmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/k1",
        }), Secretive());

        Assert.Equal(
            """
            aws:elasticache/userGroup:UserGroup users
              engine: valkey
              userGroupId: test-users-valkey-8e403244
              userIds: [test-users-default-4d00eb3c, test-users-app-1c41d0ee, test-users-reports-8e742c19, \
                  test-users-jobs-iam-d2c1ec77]
            caching-tier:index:CacheUsers users
              secretKmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1
              users:
                - {name: app}
                - {access: read-only, keys: [orders:*, carts:*], name: reports, passwordGeneration: 2}
                - {accessString: on ~jobs:* -@all +@read, auth: iam, name: jobs}
            aws:elasticache/user:User users-app
              accessString: on ~* &* -@all +@read +@write +@connection +@transaction +@pubsub +@scripting \
                  -@dangerous +info +role +cluster|slots +cluster|shards +cluster|nodes +cluster|info \
                  +cluster|keyslot
              authenticationMode: {passwords: [token-of-users-app-password], type: password}
              engine: valkey
              userId: test-users-app-1c41d0ee
              userName: app
            random:index/randomPassword:RandomPassword users-app-password
              length: 64
              overrideSpecial: !&#$^<>-
              special: true
            aws:secretsmanager/secret:Secret users-app-secret
              description: Password of the cache user app
              kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1
              recoveryWindowInDays: 30
            aws:secretsmanager/secretVersion:SecretVersion users-app-secret
              secretId: users-app-secret-id
              secretString: {"authMode":"password","user":"app","username":"app","userArn":"arn:users-app",\
                  "password":"token-of-users-app-password"}
            aws:elasticache/user:User users-default
              accessString: off ~* -@all
              authenticationMode: {passwords: [token-of-users-default], type: password}
              engine: valkey
              userId: test-users-default-4d00eb3c
              userName: default
            random:index/randomPassword:RandomPassword users-default
              length: 64
              overrideSpecial: !&#$^<>-
              special: true
            aws:elasticache/user:User users-jobs
              accessString: on ~jobs:* -@all +@read
              authenticationMode: {type: iam}
              engine: valkey
              userId: test-users-jobs-iam-d2c1ec77
              userName: test-users-jobs-iam-d2c1ec77
            aws:elasticache/user:User users-reports
              accessString: on ~orders:* ~carts:* ~caching-tier:smoke:* resetchannels -@all +@read \
                  +@connection -@dangerous +info +role +cluster|slots +cluster|shards +cluster|nodes \
                  +cluster|info +cluster|keyslot
              authenticationMode: {passwords: [token-of-users-reports-password, \
                  token-of-users-reports-password-2], type: password}
              engine: valkey
              userId: test-users-reports-8e742c19
              userName: reports
            random:index/randomPassword:RandomPassword users-reports-password
              length: 64
              overrideSpecial: !&#$^<>-
              special: true
            random:index/randomPassword:RandomPassword users-reports-password-2
              length: 64
              overrideSpecial: !&#$^<>-
              special: true
            aws:secretsmanager/secret:Secret users-reports-secret
              description: Password of the cache user reports
              kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1
              recoveryWindowInDays: 30
            aws:secretsmanager/secretVersion:SecretVersion users-reports-secret
              secretId: users-reports-secret-id
              secretString: {"authMode":"password","user":"reports","username":"reports",\
                  "userArn":"arn:users-reports","password":"token-of-users-reports-password-2",\
                  "alsoAccepted":"token-of-users-reports-password"}
            """.Unfold(),
            recorder.Text("tags"));
    }

    [Rule("7.14")]
    [Fact]
    public async Task A_retired_password_is_taken_from_the_user()
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheUsers("users", new()
        {
            Engine = "redis",
            Users = [new() { Name = "app", PasswordGeneration = 2, RetiredPasswords = 1 }],
        }));

        Assert.Contains("passwords: [token-of-users-app-password-2],",
            recorder.Single("User", "users-app").Text(), StringComparison.Ordinal);
        Assert.Contains(
            "\"password\":\"token-of-users-app-password-2\",\"retired\":\"token-of-users-app-password\"",
            recorder.Single("SecretVersion", "users-app-secret").Text(), StringComparison.Ordinal);
        Assert.Equal("redis", recorder.Single("UserGroup", "users")["engine"]);
    }

    // A change of either replaces the user, and the new one is made while the old one is there.
    [Fact]
    public async Task Another_way_to_log_in_shares_neither_id_nor_name_with_the_one_before()
    {
        var password = await UserOfAsync("password");
        var iam = await UserOfAsync("iam");

        Assert.NotEqual(password["userId"], iam["userId"]);
        Assert.NotEqual(password["userName"], iam["userName"]);
        Assert.Equal(iam["userId"], iam["userName"]);
    }

    private static async Task<IReadOnlyDictionary<string, object>> UserOfAsync(string auth)
    {
        var recorder = await Recorder.RunAsync(
            () => _ = new CacheUsers("users", new() { Users = [new() { Name = "app", Auth = auth }] }));
        return recorder.Single("elasticache/user:User", "users-app").Inputs;
    }

    [Fact]
    public async Task The_group_names_the_users_and_their_secrets_and_no_password()
    {
        CacheUsers? users = null;
        var recorder = await Recorder.RunAsync(() => users = new CacheUsers("users", new()
        {
            Users = [new() { Name = "app" }, new() { Name = "jobs", Auth = "iam" }],
        }), Secretive());

        var group = await OutputUtilities.GetValueAsync(users!.Group);
        Assert.Equal(("test-users-valkey-8e403244", "valkey"), (group.Id, group.Engine));
        Assert.Equal(
            [("app", "password", "arn:users-app-secret", "arn:users-app"),
                ("test-users-jobs-iam-d2c1ec77", "iam", null, "arn:users-jobs")],
            group.Logins.Select(login => (login.User, login.AuthMode, login.SecretArn, login.Arn)));
        Assert.False(await Output.IsSecretAsync(users.Group));
        var lines = (await recorder.OutputTextAsync("users")).Split('\n')
            .Where(line => line.Contains("token-of", StringComparison.Ordinal));
        Assert.Equal(
            """credentials (secret): {app: {"password":"token-of-users-app-password"}}""",
            Assert.Single(lines));
    }

    [Rule("1.8", "1.10")]
    [Fact]
    public async Task An_id_that_is_too_long_is_shortened_by_a_hash()
    {
        var args = new CacheUsersArgs
        {
            Users = [new() { Name = "application-one" }, new() { Name = "application-two" }],
        };
        var recorder = await Recorder.RunAsync(
            () => _ = new CacheUsers("a-long-name-of-a-group-of-users", args));

        var ids = recorder.Registered.Where(item => item.Type.EndsWith(":User", StringComparison.Ordinal))
            .Select(item => (string)item["userId"]!).ToList();
        Assert.All(ids, id => Assert.Matches("^test-a-long-name-of-a-group-of-[a-z-]*[0-9a-f]{8}$", id));
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 40));
        Assert.Equal(3, ids.Distinct().Count());
    }

    private static Recorder Secretive() => new()
    {
        Answer = args => Cloud.Answer(args).Select(entry => entry.Key == "result"
            ? new KeyValuePair<string, object>("result", Output.CreateSecret(entry.Value))
            : entry),
    };
}
