namespace Pulumi;

// Under mocks a hook is registered with nobody and never called, as nothing is created, updated or deleted.
public class ErrorHook
{
    public ErrorHook(string name, ErrorHookCallback callback)
    {
        _ = Deployment.Instance;
        (Name, Callback) = (name, callback);
    }

    protected internal ErrorHook(string name, ErrorHookCallback callback, Task registered)
        => (Name, Callback) = (name, callback);

    public string Name { get; }

    public ErrorHookCallback Callback { get; }
}
