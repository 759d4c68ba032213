namespace Pulumi;

// Under mocks a hook is registered with nobody and never called, as nothing is created, updated or deleted.
public class ResourceHook
{
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        _ = Deployment.Instance;
        (Name, Callback, Options) = (name, callback, options ?? new ResourceHookOptions());
    }

    protected ResourceHook(
        string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
        => (Name, Callback, Options) = (name, callback, options ?? new ResourceHookOptions());

    public string Name { get; }

    public ResourceHookCallback Callback { get; }

    public ResourceHookOptions Options { get; }
}
