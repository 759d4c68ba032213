using System.Collections.Immutable;
using Pulumi;

namespace Sdk.Support;

public static class GetZones
{
    public const string Token = "test:net/getZones:getZones";

    public static Output<Result> Invoke(Args args, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<Result>(Token, args, options);

    public static Output<Result> Invoke(Args args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<Result>(Token, args, options);

    public static Task<Result> InvokeAsync(Args args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<Result>(Token, args, options);

    public sealed class Args : InvokeArgs
    {
        [Input("region")]
        public Input<string>? Region { get; set; }

        [Input("limit")]
        public int? Limit { get; set; }

        [Input("strange")]
        public object? Strange { get; set; }
    }

    [OutputType]
    public sealed class Result
    {
        public readonly string? Region;
        public readonly ImmutableArray<string> Names;

        [OutputConstructor]
        private Result(ImmutableArray<string> names, string? region)
        {
            Names = names;
            Region = region;
        }
    }
}
