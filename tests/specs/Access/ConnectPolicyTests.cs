using CachingTier;
using Specs.Testing;

namespace Specs.Access;

public sealed class ConnectPolicyTests
{
    [Fact]
    public async Task A_role_may_connect_to_the_cache_as_the_user_and_nothing_else()
    {
        var recorder = await Recorder.RunAsync(() => _ = new ConnectPolicy("jobs", new()
        {
            RoleName = "jobs-role",
            CacheArns = new[] { "arn:cache" },
            UserArns = new[] { "arn:user" },
        }));

        Assert.Equal(
            """
            aws:iam/rolePolicy:RolePolicy jobs
              policy: {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["elasticache:Connect"],"Resource":["arn:cache","arn:user"]}]}
              role: jobs-role
            caching-tier:index:ConnectPolicy jobs
              cacheArns: [arn:cache]
              roleName: jobs-role
              userArns: [arn:user]
            """,
            recorder.Text());
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once()
    {
        var recorder = await Recorder.FailAsync(() => _ = new ConnectPolicy("jobs", new()
        {
            CacheArns = new[] { "arn:aws:elasticache:*" },
            UserArns = Array.Empty<string>(),
        }));

        Assert.Equal(
            """
            ConnectPolicy 'jobs' has 3 problems:
             - roleName must be set, but was not set. Give the name of the role that logs in.
             - cacheArns must be free of wildcards, but was 'arn:aws:elasticache:*'. Give the ARN of a cache.
             - userArns must be a list of at least one ARN, but was []. Give the ARN of an IAM user.
            """,
            recorder.Failure);
    }
}
