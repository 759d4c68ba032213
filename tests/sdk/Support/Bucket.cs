using System.Collections.Immutable;
using Pulumi;

namespace Sdk.Support;

[ResourceType("test:storage:Bucket", null)]
public sealed class Bucket : CustomResource
{
    public Bucket(string name, BucketArgs? args = null, CustomResourceOptions? options = null)
        : base("test:storage:Bucket", name, args ?? new BucketArgs(), options)
    {
    }

    private Bucket(string name, Input<string> id, BucketArgs? state, CustomResourceOptions? options)
        : base(
            "test:storage:Bucket",
            name,
            state,
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = id }))
    {
    }

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("quota")]
    public Output<int?> Quota { get; private set; } = null!;

    [Output("ratio")]
    public Output<double> Ratio { get; private set; } = null!;

    [Output("open")]
    public Output<bool?> Open { get; private set; } = null!;

    [Output("zones")]
    public Output<ImmutableArray<string>> Zones { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("rules")]
    public Output<ImmutableArray<Rule>> Rules { get; private set; } = null!;

    [Output("tier")]
    public Output<Tier> Tier { get; private set; } = null!;

    [Output("port")]
    public Output<Union<int, string>> Port { get; private set; } = null!;

    [Output("anything")]
    public Output<object?> Anything { get; private set; } = null!;

    [Output("content")]
    public Output<Asset?> Content { get; private set; } = null!;

    public static Bucket Get(string name, Input<string> id, BucketArgs? state = null) =>
        new(name, id, state, null);
}
