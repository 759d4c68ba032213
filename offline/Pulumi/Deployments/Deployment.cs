namespace Pulumi;

public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Running = new();

    private Deployment()
    {
    }

    public static DeploymentInstance Instance
        => Running.Value
            ?? throw new InvalidOperationException(
                "Trying to acquire Deployment.Instance before 'Run' was called.");

    internal static Run? Current => Running.Value?.Run;

    internal static Run Run => Instance.Run;
}
