namespace Pulumi.Serialization;

internal interface IPendingOutput
{
    Type ValueType { get; }

    object Output { get; }

    void Resolve(Settled<object?> settled);

    void ResolveUnlessDone(bool isKnown);

    void FailUnlessDone(Exception exception);
}
