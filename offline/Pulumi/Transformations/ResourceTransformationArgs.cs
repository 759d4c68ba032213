namespace Pulumi;

public readonly struct ResourceTransformationArgs(
    Resource resource,
    ResourceArgs args,
    ResourceOptions options)
{
    public Resource Resource { get; } = resource;

    public ResourceArgs Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}
