using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace CachingTier;

/// <summary>Log groups of a tier, in a folder of its project and stack.</summary>
internal static class LogGroups
{
    /// <summary>
    /// Creates a log group. AWS completes its name, for a log that was kept may still be there when the stack
    /// is deployed again.
    /// </summary>
    /// <param name="name">Name of the resource.</param>
    /// <param name="folder">The folder that AWS has for logs of this kind.</param>
    /// <param name="keeping">How the log is kept.</param>
    /// <param name="parent">The component.</param>
    public static CloudWatch.LogGroup Create(string name, string folder, LogKeeping keeping, Resource parent)
    {
        var (project, stack) = (Deployment.Instance.ProjectName, Deployment.Instance.StackName);
        var args = new CloudWatch.LogGroupArgs
        {
            Region = keeping.Region,
            NamePrefix = $"{folder}/{project}/{stack}/{name}-",
            RetentionInDays = keeping.RetentionDays,
            Tags = NameTag.Add(name, keeping.Tags),
        };
        if (keeping.KmsKeyId is { } key)
            args.KmsKeyId = key;
        return new(
            name,
            args,
            new CustomResourceOptions { Parent = parent, RetainOnDelete = keeping.Retain });
    }
}
