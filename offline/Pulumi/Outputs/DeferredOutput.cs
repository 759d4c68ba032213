namespace Pulumi;

public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Settled<T>> _settling = new();
    private int _resolved;

    public DeferredOutput() => Output = new Output<T>(_settling.Task);

    public Output<T> Output { get; }

    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref _resolved, 1) == 1)
        {
            throw new InvalidOperationException("DeferredOutput can only be resolved once.");
        }

        output.Settling.ContinueWith(_settling.SetFromTask, TaskScheduler.Default);
    }
}
