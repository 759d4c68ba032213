namespace Pulumi;

public sealed partial class DeploymentInstance
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => Run.Invoker.Invoke<T>(token, args, options);

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => Run.Invoker.Invoke<T>(token, args, options);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => Run.Invoker.InvokeSingle<T>(token, args, options);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => Run.Invoker.InvokeSingle<T>(token, args, options);

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => Run.Invoker.InvokeAsync<T>(token, args, options);

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null)
        => Run.Invoker.InvokeAsync(token, args, options);
}
