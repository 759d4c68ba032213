namespace CachingTier.Local.Engines;

/// <summary>Watches the nodes of one cache, has them repaired when one ends, and ends them all.</summary>
internal sealed class NodeSupervision(EngineServices services, IReadOnlyList<EngineNode> nodes)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private readonly List<IAsyncDisposable> _endpoints = [];
    private readonly Lock _lock = new();
    private Task _work = Task.CompletedTask;
    private Task? _stopped;

    public IReadOnlyList<NodeStatus> Statuses => nodes.Select(node => node.Status).ToList();

    public IEnumerable<EngineProcess> Processes =>
        nodes.Select(node => node.Process).OfType<EngineProcess>().Where(process => !process.HasExited);

    /// <summary>To be closed before the nodes stop.</summary>
    public T Add<T>(T endpoint)
        where T : IAsyncDisposable
    {
        _endpoints.Add(endpoint);
        return endpoint;
    }

    /// <param name="repair">Called when a node is not running, until all are.</param>
    public void Begin(Func<CancellationToken, Task> repair) =>
        _work = Task.WhenAll(
            nodes.Select(node => node.WatchAsync(_stopping.Token)).Append(RepairAsync(repair)));

    public Task StopAsync()
    {
        lock (_lock)
            return _stopped ??= StopOnceAsync();
    }

    private async Task RepairAsync(Func<CancellationToken, Task> repair)
    {
        var failures = 0;
        while (true)
        {
            var pause = failures == 0 ? Timeout.InfiniteTimeSpan : Pause(failures);
            await Task.WhenAny(nodes
                .Where(node => node.IsRunning)
                .Select(node => node.Process!.Exited)
                .Append(Task.Delay(pause, _stopping.Token)));
            _stopping.Token.ThrowIfCancellationRequested();
            try
            {
                await repair(_stopping.Token);
                failures = nodes.All(node => node.IsRunning) ? 0 : failures + 1;
            }
            catch (Exception e) when (!_stopping.IsCancellationRequested)
            {
                failures++;
                services.Report(
                    $"Recovery failed, next attempt in {Pause(failures).TotalSeconds:0} s. {e.Message}");
            }
        }
    }

    private static TimeSpan Pause(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, failures - 1)));

    private async Task StopOnceAsync()
    {
        await _stopping.CancelAsync();
        // Whatever it was about to do does not matter any more.
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var endpoint in _endpoints)
            await endpoint.DisposeAsync();
        await Task.WhenAll(nodes.Select(node => node.StopAsync()));
    }
}
