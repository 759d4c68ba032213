using Pulumi;
using Ssm = Pulumi.Aws.Ssm;

namespace CachingTier.Stacks;

/// <summary>
/// How to reach a cache, for programs that are no Pulumi stacks: a plain parameter, with no secret in it. A
/// copy has its own under the same name in its region, so that programs find the one that is near to them.
/// </summary>
internal static class ConnectionParameter
{
    // In any case of letters.
    private static readonly string[] Reserved = ["aws", "ssm"];

    /// <summary>
    /// Whether Systems Manager takes the parameters of the project. Their length is no matter: Pulumi's names
    /// have at most 100 characters, and a parameter 1011 with its ARN.
    /// <see href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html"/>
    /// </summary>
    public static void Check(SettingsProblems problems)
    {
        var project = Deployment.Instance.ProjectName;
        if (Array.Exists(Reserved, prefix => project.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            problems.AddToProject("name", "one that does not begin with 'aws' or 'ssm'", $"'{project}'",
                $"Each cache has the parameter {Path("<name>")}, and Systems Manager keeps such paths for "
                    + "itself: rename the project.");
        }
    }

    public static void Publish(
        string name,
        string cache,
        string description,
        Output<CacheConnection> connection,
        InputMap<string> tags,
        CustomResourceOptions? options = null)
    {
        _ = new Ssm.Parameter(name, new()
        {
            Name = Path(cache),
            Type = "String",
            Value = connection.Apply(value => value.ToJson()),
            Description = description,
            Tags = tags,
        }, options);
    }

    private static string Path(string cache) =>
        $"/{Deployment.Instance.ProjectName}/{Deployment.Instance.StackName}/caches/{cache}";
}
