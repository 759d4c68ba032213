namespace Pulumi;

// Everything a run has started. It is over when all of it is done, or as soon as some of it has failed.
internal sealed class Workload
{
    private readonly Lock _gate = new();
    private readonly HashSet<Exception> _failures = [];
    private readonly TaskCompletionSource<IReadOnlyList<Exception>> _over =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _pending;
    private bool _awaited;

    public void Track(Task task)
    {
        lock (_gate)
        {
            _pending++;
        }

        task.ContinueWith(Finished, TaskScheduler.Default);
    }

    // The failures there are by then; what fails later most likely follows from them.
    public Task<IReadOnlyList<Exception>> IdleAsync()
    {
        lock (_gate)
        {
            _awaited = true;
            EndIfOver();
        }

        return _over.Task;
    }

    private void Finished(Task task)
    {
        lock (_gate)
        {
            _pending--;
            _failures.UnionWith(task.Exception?.InnerExceptions ?? []);
            EndIfOver();
        }
    }

    private void EndIfOver()
    {
        if (_awaited && (_pending == 0 || _failures.Count > 0))
        {
            _over.TrySetResult([.. _failures]);
        }
    }
}
