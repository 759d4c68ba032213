using System.Diagnostics;
using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Proves a Memcached cluster: the discovery endpoint, then every node that it names.</summary>
internal static class MemcachedCheck
{
    public static async Task<IReadOnlyList<Check>> RunAsync(RunContext run, CacheContract contract)
    {
        var checks = new CheckList(run);
        var dialer = run.Dialer;
        var stream = await OpenEndpoint.RunAsync(
            checks,
            dialer,
            contract.Endpoint,
            contract.Tls,
            PlaintextCheck.CreateRefused(dialer, contract.Endpoint, run.Ends));
        await using var connection = stream is null ? null : new MemcachedConnection(stream, run.Ends);
        checks.NotApplicable(CheckLayer.Auth, contract.Endpoint,
            "Memcached has no login here: whoever reaches the cache may use it.");

        IReadOnlyList<ServerEndpoint> nodes = [contract.Endpoint];
        if (!contract.IsServerless)
        {
            await checks.RunAsync(CheckLayer.Discovery, contract.Endpoint, async () =>
            {
                var configuration = await DiscoverAsync(connection!);
                nodes = configuration.Nodes;
                return $"{nodes.Count} node(s) in version {configuration.Version} of the list.";
            });
        }

        if (checks.Obstacle is not null)
        {
            await checks.RunAsync(CheckLayer.Node, contract.Endpoint, () => Task.FromResult<string?>(null));
            return checks.Checks;
        }

        var each = await Task.WhenAll(nodes.Select(node => MemcachedNodeCheck.RunAsync(run, contract, node)));
        foreach (var node in each)
            checks.Add(node);
        if (contract.Reader is { } reader)
        {
            var obstacle = each.FirstOrDefault(node => node.Obstacle is not null)?.Obstacle;
            await checks.RunIndependentAsync(CheckLayer.Reader, reader, obstacle,
                () => ProveReaderAsync(run, contract, reader));
        }

        return checks.Checks;
    }

    private static async Task<string?> ProveReaderAsync(
        RunContext run, CacheContract contract, ServerEndpoint reader)
    {
        await using var writing = new MemcachedConnection(
            await run.Dialer.OpenAsync(contract.Endpoint, contract.Tls), run.Ends);
        await using var reading = new MemcachedConnection(
            await run.Dialer.OpenAsync(reader, contract.Tls), run.Ends);
        var key = run.Key("reader");
        var value = Guid.NewGuid().ToString("N");
        await MemcachedNodeCheck.StoreAsync(writing, key, value);
        var start = Stopwatch.GetTimestamp();
        while (await reading.GetAsync(key) != value)
        {
            if (Stopwatch.GetElapsedTime(start) > StepLimits.Replication)
            {
                throw new CheckFailedException(
                    "A value that was written did not arrive at the reader in "
                        + $"{StepLimits.Text(StepLimits.Replication)}.");
            }

            await Task.Delay(10, run.Ends);
        }

        await writing.DeleteAsync(key);
        return $"A value that was written was readable after {Timing.Text(start)} ms.";
    }

    private static async Task<ClusterConfiguration> DiscoverAsync(MemcachedConnection connection)
    {
        try
        {
            return ClusterConfiguration.Parse(await connection.ConfigurationAsync() ?? "");
        }
        catch (CheckFailedException exception)
        {
            throw new CheckFailedException(
                $"{exception.Message} Discovery must answer 'config get cluster': connect to the "
                + "configuration endpoint of the cluster, not to a plain Memcached server.");
        }
    }
}
