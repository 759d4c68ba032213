namespace Pulumi;

public sealed partial class DeploymentInstance
{
    internal DeploymentInstance(Run run) => Run = run;

    public string StackName => Run.StackName;

    public string ProjectName => Run.ProjectName;

    public string OrganizationName => Run.OrganizationName;

    public string RootDirectory
        => Run.Options.RootDirectory
            ?? throw new InvalidOperationException(
                "The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    public bool IsDryRun => Run.IsPreview;

    internal Run Run { get; }
}
