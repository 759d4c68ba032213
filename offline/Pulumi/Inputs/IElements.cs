namespace Pulumi;

// A list or map whose shape is known although some of its elements may not be.
internal interface IElements
{
    IOutput Elements { get; }
}
