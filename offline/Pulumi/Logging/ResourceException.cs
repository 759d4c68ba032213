namespace Pulumi;

public class ResourceException(
    string message,
    Resource? resource,
    bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}
