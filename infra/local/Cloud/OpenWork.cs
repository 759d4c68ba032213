namespace CachingTier.Local.Cloud;

/// <summary>Counts tasks under way, so that somebody can wait for the last one.</summary>
internal sealed class OpenWork
{
    private readonly HashSet<Task> _tasks = [];

    public Task<T> Track<T>(Func<Task<T>> work)
    {
        var task = work();
        lock (_tasks)
            _tasks.Add(task);
        task.ContinueWith(done =>
        {
            lock (_tasks)
                _tasks.Remove(done);
        }, TaskContinuationOptions.ExecuteSynchronously);
        return task;
    }

    public async Task EndedAsync()
    {
        while (true)
        {
            Task[] open;
            lock (_tasks)
                open = [.. _tasks];
            if (open.Length == 0)
                return;
            await Task.WhenAll(open).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Yield();
        }
    }
}
