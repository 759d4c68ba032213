using Pulumi;
using Ssm = Pulumi.Aws.Ssm;

namespace CachingTier.Stacks;

/// <summary>
/// How to reach a cache, for programs that are no Pulumi stacks: a plain parameter, with no secret in it. A copy has its
/// own under the same name in its region, so that programs find the one that is near to them.
/// </summary>
internal static class ConnectionParameter
{
    public static void Publish(string name, string cache, string description, Output<CacheConnection> connection, InputMap<string> tags,
        CustomResourceOptions? options = null)
    {
        var (project, stack) = (Deployment.Instance.ProjectName, Deployment.Instance.StackName);
        _ = new Ssm.Parameter(name, new()
        {
            Name = $"/{project}/{stack}/caches/{cache}",
            Type = "String",
            Value = connection.Apply(value => value.ToJson()),
            Description = description,
            Tags = tags,
        }, options);
    }
}
