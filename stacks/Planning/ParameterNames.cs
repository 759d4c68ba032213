namespace CachingTier.Stacks;

/// <summary>
/// Names of the parameters that hold how to reach the caches. They are never too long: Pulumi's names have
/// at most 100 characters, and a parameter 1011 with its ARN.
/// <see href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html"
/// />
/// </summary>
internal static class ParameterNames
{
    // In any case of letters.
    private static readonly string[] Reserved = ["aws", "ssm"];

    /// <summary>The name of the parameter of a cache.</summary>
    public static string NameOf(StackConfiguration configuration, string cache) =>
        $"/{configuration.Project}/{configuration.Stack}/caches/{cache}";

    /// <summary>The name of the parameter of a user.</summary>
    public static string NameOfUser(StackConfiguration configuration, string user) =>
        $"/{configuration.Project}/{configuration.Stack}/users/{user}";

    /// <summary>Refuses a project whose parameters Systems Manager does not take.</summary>
    public static void Check(StackConfiguration configuration, SettingsProblems problems)
    {
        var project = configuration.Project;
        if (Array.Exists(Reserved, prefix => project.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            problems.AddToProject(
                "name",
                "one that does not begin with 'aws' or 'ssm'",
                $"'{project}'",
                $"Each cache has the parameter {NameOf(configuration, "<name>")}, and Systems Manager keeps "
                    + "such paths for itself: rename the project.");
        }
    }
}
