using Pulumi;

namespace CachingTier;

/// <summary>
/// The warnings of a deployment. They are written to its log; a program that runs a deployment with mocks,
/// which keep no log, can observe them.
/// </summary>
public static class DeploymentWarnings
{
    private static readonly AsyncLocal<Action<string>?> Observer = new();

    /// <summary>
    /// Passes each warning of the deployments that the caller starts from now on to an observer, which
    /// replaces the previous one. Other callers are not affected.
    /// </summary>
    /// <param name="observer">Receives each warning, a text of one or more sentences.</param>
    public static void Observe(Action<string> observer) => Observer.Value = observer;

    /// <summary>Writes a warning to the log of the deployment and passes it to the observer.</summary>
    /// <param name="text">What is doubtful, in full sentences.</param>
    /// <param name="resource">The resource that it is about. Default: the stack.</param>
    public static void Warn(string text, Resource? resource = null)
    {
        Log.Warn(text, resource);
        Observer.Value?.Invoke(text);
    }
}
