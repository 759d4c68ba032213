using CachingTier;
using Specs.Testing;

namespace Specs.SmokeTests;

public sealed class SmokeTestErrorTests
{
    [Fact]
    public async Task Everything_wrong_is_reported_at_once()
    {
        var recorder = await Recorder.FailAsync(() => _ = new SmokeTest("smoke-test", new()
        {
            Profile = "test",
            VpcId = "vpc-1",
            SubnetIds = "subnet-1",
            CodePath = "/nowhere",
            TimeoutSeconds = 901,
            LogRetentionDays = 8,
            ReservedConcurrency = 0,
            Schedule = "5 minutes",
            SecretKmsKeyIds = new[] { "arn:aws:kms:eu-west-1:123456789012:key/k1", "alias/caches" },
            Targets = [Targets.Sessions, Targets.Sessions, new() { SecurityGroupId = "sg-1" }],
        }));

        Assert.Equal(
            """
            SmokeTest 'smoke-test' has 10 problems:
             - profile must be 'dev', 'production' or 'regulated', but was 'test'. \
                 Leave it out for production.
             - targets[1].name must be given once, but was 'sessions'. Rename one of the two.
             - targets[2].name must be set, but was not set. Name the cache.
             - targets[2].connection must be set, but was not set. Give the connection of the cache.
             - codePath must be a folder with SmokeTest.dll, but was '/nowhere'. \
                 Build the program: the package CachingTier puts the folder smoketest beside it.
             - timeoutSeconds must be between 1 and 890, but was 901. \
                 A Lambda function runs 15 minutes at most, and reports at the end.
             - logRetentionDays must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, \
                 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, but was 8. \
                 CloudWatch Logs keeps logs for these periods only.
             - reservedConcurrency must be between 1 and 100, or -1 to keep none, but was 0. \
                 One run at a time is enough; 0 would switch the test off.
             - schedule must be a rate, a cron expression of six fields or 'never', but was '5 minutes'. \
                 Write it like rate(5 minutes) or cron(0 6 * * ? *).
             - secretKmsKeyIds[1] must be the ARN of a KMS key, but was 'alias/caches'. \
                 AWS answers with the ARN: an id or an alias would look like a change each time.
            """.Unfold(),
            recorder.Failure);
        Assert.Empty(recorder.Registered);
    }

    public static TheoryData<Action<CacheConnectionInputArgs>, string> Wrong => new()
    {
        { connection => connection.Kind = "redis",
            "targets[0].connection.kind must be 'replication-group', 'memcached' or 'serverless', but was "
                + "'redis'. Pass the connection of a cache unchanged." },
        { connection => connection.Engine = null,
            "targets[0].connection.engine must be 'valkey', 'redis' or 'memcached', but was not set. "
                + "Pass the connection of a cache unchanged." },
        { connection => connection.Host = "",
            "targets[0].connection.host must be set, but was ''. Pass the connection of a cache unchanged." },
        { connection => connection.Port = null,
            "targets[0].connection.port must be between 1 and 65535, but was not set. "
                + "Pass the connection of a cache unchanged." },
        { connection => connection.ReaderPort = 70_000,
            "targets[0].connection.readerPort must be between 1 and 65535, but was 70000. Pass the "
                + "connection of a cache unchanged." },
        { connection => connection.Tls = null,
            "targets[0].connection.tls must be set, but was not set. "
                + "Pass the connection of a cache unchanged." },
        { connection => connection.AuthMode = "users",
            "targets[0].connection.authMode must be 'none', 'token', 'password' or 'iam', but was 'users'. "
                + "Pass the connection of a cache unchanged." },
        { connection => connection.Users = [new() { User = "app", AuthMode = "password" }],
            "targets[0].connection.users[0].arn must be set, but was not set. "
                + "Pass the group of a CacheUsers unchanged." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_of_a_connection_has_its_message(
        Action<CacheConnectionInputArgs> change,
        string message)
    {
        using var code = new CodeFolder();

        Assert.Equal(
            message,
            Assert.Single(SmokeTest.Check("smoke-test", Args(code, later: false, change))).ToString());
    }

    [Fact]
    public async Task A_connection_that_comes_later_is_checked_when_it_comes()
    {
        using var code = new CodeFolder();
        var args = Args(code, later: true, connection => connection.Host = null);

        Assert.Empty(SmokeTest.Check("smoke-test", args));
        var recorder = await Recorder.FailAsync(() => _ = new SmokeTest("smoke-test", args));

        Assert.Contains(
            "SmokeTest 'smoke-test': targets[0].connection.host must be set, but was not set. "
                + "Pass the connection of a cache unchanged.",
            recorder.Failure,
            StringComparison.Ordinal);
        Assert.DoesNotContain(recorder.Registered, item => item.Type == "aws:lambda/invocation:Invocation");
    }

    [Fact]
    public void A_test_of_nothing_is_an_error()
    {
        using var code = new CodeFolder();

        var problems = SmokeTest.Check("smoke-test", new() { CodePath = code.Path, TimeoutSeconds = 1 });

        Assert.Equal(
            [
                "vpcId must be set, but was not set. Give the id of the VPC the cache is in.",
                "subnetIds must be set, but was not set. Give the ids of private subnets of the caches' VPC.",
                "targets must be a list of at least one cache, but was not set. Give a cache to prove.",
            ],
            problems.Select(problem => problem.ToString()));
    }

    private static SmokeTestArgs Args(CodeFolder code, bool later, Action<CacheConnectionInputArgs> change)
    {
        var connection = Targets.SessionsConnection;
        change(connection);
        return new()
        {
            VpcId = "vpc-1",
            SubnetIds = "subnet-1",
            CodePath = code.Path,
            Targets = [new() {
                Name = "sessions",
                SecurityGroupId = "sg-1",
                Connection = later ? Testing.Delayed.Create(connection) : connection }],
        };
    }
}
