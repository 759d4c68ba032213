namespace Pulumi;

public sealed partial class DeploymentInstance
{
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Run.Invoker.Call<T>(token, args, self, options);

    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Run.Invoker.Call(token, args, self, options);
}
