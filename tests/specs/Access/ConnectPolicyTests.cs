using CachingTier;
using Specs.Testing;

namespace Specs.Access;

public sealed class ConnectPolicyTests
{
    [Rule("7.26")]
    [Fact]
    public async Task A_role_may_connect_to_the_cache_as_the_user_and_nothing_else()
    {
        var recorder = await Recorder.RunAsync(() => _ = new ConnectPolicy("jobs", new()
        {
            RoleName = "jobs-role",
            CacheArns = new[] { "arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:sessions" },
            UserArns = new[] { "arn:aws:elasticache:eu-west-1:123456789012:user:app" },
        }));

        Assert.Equal(
            """
            aws:iam/rolePolicy:RolePolicy jobs
              policy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["elasticache:Connect"],\
                  "Resource":["arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:sessions",\
                  "arn:aws:elasticache:eu-west-1:123456789012:user:app"]}]}
              role: jobs-role
            caching-tier:index:ConnectPolicy jobs
              cacheArns: [arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:sessions]
              roleName: jobs-role
              userArns: [arn:aws:elasticache:eu-west-1:123456789012:user:app]
            """.Unfold(),
            recorder.Text());
    }

    [Fact]
    public async Task Everything_wrong_is_reported_at_once()
    {
        var recorder = await Recorder.FailAsync(() => _ = new ConnectPolicy("jobs", new()
        {
            CacheArns = new[] { "arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:*", "sessions" },
            UserArns = Array.Empty<string>(),
        }));

        Assert.Equal(
            """
            ConnectPolicy 'jobs' has 4 problems:
             - roleName must be set, but was not set. Give the name of the role that logs in.
             - cacheArns[0] must be the ARN of a replication group or serverless cache, \
                 but was 'arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:…' of 61 characters. \
                 Give the output of the component or resource, without a wildcard.
             - cacheArns[1] must be the ARN of a replication group or serverless cache, but was 'sessions'. \
                 Give the output of the component or resource, without a wildcard.
             - userArns must be a list of at least one ARN, but was []. \
                 Give the output of the component or resource, without a wildcard.
            """.Unfold(),
            recorder.Failure);
    }

    [Theory]
    [InlineData("arn:aws-cn:elasticache:cn-north-1:123456789012:serverlesscache:pages", true)]
    [InlineData("arn:aws:s3:::bucket", false)]
    [InlineData("arn:aws:elasticache:eu-west-1:123456789012:user:app", false)]
    [InlineData("", false)]
    public void A_cache_is_named_by_its_own_arn(
        string arn,
        bool right) => Assert.Equal(right, ConnectPolicy.Check("jobs", new()
        {
            RoleName = "jobs-role",
            CacheArns = new[] { arn },
            UserArns = new[] { "arn:aws:elasticache:eu-west-1:123456789012:user:app" },
        }).IsEmpty);

    [Theory]
    [InlineData("app", true)]
    [InlineData("default.iam-user", true)]
    [InlineData("*", false)]
    public void A_user_is_named_without_a_wildcard(string user, bool right) =>
        Assert.Equal(right, ConnectPolicy.Check("jobs", new()
        {
            RoleName = "jobs-role",
            CacheArns = new[] { "arn:aws:elasticache:eu-west-1:123456789012:serverlesscache:pages" },
            UserArns = new[] { $"arn:aws:elasticache:eu-west-1:123456789012:user:{user}" },
        }).IsEmpty);

    [Fact]
    public void A_cache_is_no_user() => Assert.Equal(
        "userArns[0] must be the ARN of a user, but was "
            + "'arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:…' of 68 characters. Give the "
            + "output of the component or resource, without a wildcard.",
        Assert.Single(ConnectPolicy.Check("jobs", new()
        {
            RoleName = "jobs-role",
            CacheArns = new[] { "arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:sessions" },
            UserArns = new[] { "arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:sessions" },
        })).ToString());
}
