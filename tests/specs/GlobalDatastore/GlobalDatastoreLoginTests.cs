using CachingTier;
using Pulumi;
using Pulumi.Utilities;
using Specs.Testing;

namespace Specs.GlobalDatastores;

public sealed class GlobalDatastoreLoginTests
{
    [Rule("12.7")]
    [Fact]
    public async Task A_copy_has_the_token_of_its_primary_and_a_secret_of_its_own()
    {
        var args = GlobalArgs.Valid();
        (args.Primary.AuthToken, args.Primary.PreviousAuthToken, args.Primary.AuthTokenUpdateStrategy) =
            (Output.CreateSecret("token-of-newest-x"), Output.CreateSecret("token-of-before-x"), "ROTATE");
        args.Secondaries[0].Login!.SecretKmsKeyId = "arn:aws:kms:us-east-1:123456789012:key/1a2b";
        var (recorder, connections) = await GlobalArgs.CopyAsync(args);

        var copy = recorder.Single("ReplicationGroup", "global-us-east-1");
        Assert.Equal(("token-of-newest-x", "ROTATE"), (copy["authToken"], copy["authTokenUpdateStrategy"]));
        Assert.Equal(
            """
            aws:secretsmanager/secret:Secret global-us-east-1-secret
              description: How to reach the copy global-us-east-1, with its AUTH token as password
              kmsKeyId: arn:aws:kms:us-east-1:123456789012:key/1a2b
              recoveryWindowInDays: 30
              region: us-east-1
              tags: {Name: global-us-east-1-secret}
            aws:secretsmanager/secretVersion:SecretVersion global-us-east-1-secret
              region: us-east-1
              secretId: global-us-east-1-secret-id
              secretString: {"kind":"replication-group","engine":"valkey",\
                  "host":"master.global-us-east-1.test","port":6379,\
                  "readerHost":"replica.global-us-east-1.test","readerPort":6379,"tls":true,\
                  "authMode":"token","secretArn":"arn:global-us-east-1-secret","clusterMode":false,\
                  "clientSecurityGroupId":"global-us-east-1-access-client-id","readOnly":true,\
                  "password":"token-of-newest-x","alsoAccepted":"token-of-before-x"}

            """.Unfold(),
            recorder.Single("Secret", "global-us-east-1-secret").Text()
                + recorder.Single("SecretVersion", "global-us-east-1-secret").Text());
        Assert.Equal("token", connections["us-east-1"].AuthMode);
    }

    [Fact]
    public async Task A_copy_has_no_strategy_for_the_token_of_its_primary()
    {
        var args = GlobalArgs.Valid();
        var recorder = await Recorder.RunAsync(() =>
        {
            args.Primary = new RedisReplicationGroup("sessions", new()
            {
                VpcId = "vpc-1",
                SubnetGroupName = "tier",
                GlobalPrimary = true,
                Login = new() { AcceptNoLogin = false },
            }).AsGlobalPrimary();
            _ = new GlobalDatastore("global", args);
        });

        Assert.Equal("SET", recorder.Single("ReplicationGroup", "sessions")["authTokenUpdateStrategy"]);
        var copy = recorder.Single("ReplicationGroup", "global-us-east-1");
        Assert.Equal(("token-of-sessions-token", null), (copy["authToken"], copy["authTokenUpdateStrategy"]));
    }

    [Fact]
    public async Task A_copy_takes_the_token_beside_users_as_long_as_its_primary_does()
    {
        var (recorder, connection) = await CopyOfUsersAsync(accept: true, generation: 2);

        Assert.Equal(
            """
            aws:elasticache/user:User global-us-east-1-moving-default
              accessString: on ~* &* +@all
              authenticationMode: {passwords: [token-of-sessions-token, token-of-sessions-token-2], \
                  type: password}
              engine: valkey
              region: us-east-1
              tags: {Name: global-us-east-1-moving-default}
              userId: test-global-us-east-1-moving-de-868a6653
              userName: default
            aws:elasticache/userGroup:UserGroup global-us-east-1-moving
              engine: valkey
              region: us-east-1
              tags: {Name: global-us-east-1-moving}
              userGroupId: test-global-us-east-1-moving-va-4947ce04
              userIds: [test-global-us-east-1-moving-de-868a6653, app]

            """.Unfold(),
            recorder.Single("User", "global-us-east-1-moving-default").Text()
                + recorder.Single("UserGroup", "global-us-east-1-moving").Text());
        var copy = recorder.Single("ReplicationGroup", "global-us-east-1");
        Assert.Equal((null, "DELETE", " [test-global-us-east-1-moving-va-4947ce04]"),
            (copy["authToken"], copy["authTokenUpdateStrategy"], Registration.Lines(copy["userGroupIds"])));
        Assert.Equal(("password", "arn:global-us-east-1-user-secret", "arn:global-us-east-1-secret"),
            (connection.AuthMode, connection.SecretArn, connection.TokenSecretArn));
        // Clients that have not moved to a user find what they always did.
        var secret = recorder.Single("SecretVersion", "global-us-east-1-secret");
        Assert.Equal("us-east-1", secret["region"]);
        Assert.Contains(
            "\"authMode\":\"token\",\"secretArn\":\"arn:global-us-east-1-secret\"",
            (string)secret["secretString"]!,
            StringComparison.Ordinal);
        Assert.Contains(
            "\"password\":\"token-of-sessions-token-2\",\"alsoAccepted\":\"token-of-sessions-token\"",
            (string)secret["secretString"]!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_keeps_the_token_that_is_refused_to_prove_it()
    {
        var (recorder, connection) = await CopyOfUsersAsync(accept: false);

        Assert.Equal(
            " [users-us-east-1]",
            Registration.Lines(recorder.Single("ReplicationGroup", "global-us-east-1")["userGroupIds"]));
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Name.Contains("-moving", StringComparison.Ordinal));
        Assert.Equal("arn:global-us-east-1-secret", connection.TokenSecretArn);
        Assert.EndsWith("\"retired\":\"token-of-sessions-token\"}",
            (string)recorder.Single("SecretVersion", "global-us-east-1-secret")[
                "secretString"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_has_users_of_its_own_region()
    {
        var args = GlobalArgs.Valid();
        args.Primary.Login!.Mode = "users";
        args.Secondaries[0].Login!.UserGroup = GlobalArgs.Users("valkey");
        args.Secondaries[0].Login!.UserCredentials = GlobalArgs.Credentials();
        var (recorder, connections) = await GlobalArgs.CopyAsync(args);

        var connection = connections["us-east-1"];
        Assert.Equal(
            " [users-us-east-1]",
            Registration.Lines(recorder.Single("ReplicationGroup", "global-us-east-1")["userGroupIds"]));
        Assert.Equal(("password", "app", "arn:global-us-east-1-user-secret", "arn:global-us-east-1"),
            (connection.AuthMode, connection.User, connection.SecretArn, connection.CacheArn));
        Assert.Equal(
            "DELETE",
            recorder.Single("ReplicationGroup", "global-us-east-1")["authTokenUpdateStrategy"]);
        var secret = recorder.Single("SecretVersion", "global-us-east-1-user-secret");
        Assert.Equal("us-east-1", secret["region"]);
        Assert.Contains(
            "\"readOnly\":true,\"username\":\"app\",\"password\":\"of-app\"",
            (string)secret["secretString"]!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_clients_log_in_to_with_IAM_has_no_secret()
    {
        var args = GlobalArgs.Valid();
        args.Primary.Login!.Mode = "iam";
        var users = GlobalArgs.Users("valkey");
        users.Logins![0].AuthMode = "iam";
        args.Secondaries[0].Login!.UserGroup = users;
        var (recorder, connections) = await GlobalArgs.CopyAsync(args);

        Assert.Equal("iam", connections["us-east-1"].AuthMode);
        Assert.DoesNotContain("aws:secretsmanager", recorder.Names(), StringComparison.Ordinal);
    }

    private static async Task<(Recorder Recorder, CacheConnection Connection)> CopyOfUsersAsync(
        bool accept,
        int? generation = null)
    {
        GlobalDatastore? datastore = null;
        var recorder = await Recorder.RunAsync(() =>
        {
            var args = GlobalArgs.Valid();
            args.Primary = new RedisReplicationGroup("sessions", new()
            {
                VpcId = "vpc-1",
                SubnetGroupName = "tier",
                GlobalPrimary = true,
                Login = new() { Mode = "users", AcceptToken = accept, TokenGeneration = generation },
            }).AsGlobalPrimary();
            args.Secondaries[0].Login!.UserGroup = GlobalArgs.Users("valkey");
            args.Secondaries[0].Login!.UserCredentials = new InputMap<string>
            {
                ["app"] = """{"password":"of-app"}"""
            };
            datastore = new GlobalDatastore("global", args);
        });
        return (recorder, (await OutputUtilities.GetValueAsync(datastore!.Connections))["us-east-1"]);
    }
}
