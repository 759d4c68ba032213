using System.Collections.Immutable;

namespace Pulumi;

public readonly struct ResourceTransformResult(
    ImmutableDictionary<string, object?> args,
    ResourceOptions options)
{
    public ImmutableDictionary<string, object?> Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}
