namespace Pulumi.Serialization;

internal sealed class PendingOutput<T> : IPendingOutput
{
    private readonly Resource _owner;
    private readonly TaskCompletionSource<Settled<T>> _settling = new();

    public PendingOutput(Resource owner)
    {
        _owner = owner;
        Output = new Output<T>(_settling.Task);
    }

    public Output<T> Output { get; }

    public Type ValueType => typeof(T);

    object IPendingOutput.Output => Output;

    public void Resolve(Settled<object?> settled)
        => _settling.SetResult(new Settled<T>(
            settled.Value is null ? default! : (T)settled.Value,
            settled.IsKnown,
            settled.IsSecret,
            settled.Resources.Add(_owner)));

    public void ResolveUnlessDone(bool isKnown)
        => _settling.TrySetResult(new Settled<T>(default!, isKnown, false, [_owner]));

    public void FailUnlessDone(Exception exception) => _settling.TrySetException(exception);
}
