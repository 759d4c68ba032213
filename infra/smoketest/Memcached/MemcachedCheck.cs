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

        var each = await Task.WhenAll(nodes.Select(node => NodeAsync(run, contract, dialer, node)));
        foreach (var node in each)
            checks.Add(node);
        if (contract.Reader is { } reader)
        {
            var obstacle = each.FirstOrDefault(node => node.Obstacle is not null)?.Obstacle;
            await checks.RunIndependentAsync(CheckLayer.Reader, reader, obstacle,
                () => ReaderAsync(run, contract, dialer, reader));
        }

        return checks.Checks;
    }

    private static async Task<string?> ReaderAsync(
        RunContext run,
        CacheContract contract,
        Dialer dialer,
        ServerEndpoint reader)
    {
        await using var writing = new MemcachedConnection(
            await dialer.OpenAsync(contract.Endpoint, contract.Tls), run.Ends);
        await using var reading = new MemcachedConnection(
            await dialer.OpenAsync(reader, contract.Tls),
            run.Ends);
        var key = run.Key("reader");
        var value = Guid.NewGuid().ToString("N");
        Require("STORED", await writing.SetAsync(key, value, 60), "set");
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

    private static async Task<CheckList> NodeAsync(
        RunContext run,
        CacheContract contract,
        Dialer dialer,
        ServerEndpoint node)
    {
        var checks = new CheckList(run);
        await checks.RunAsync(CheckLayer.Node, node, async () =>
        {
            await using var connection = new MemcachedConnection(
                await dialer.OpenAsync(node, contract.Tls),
                run.Ends);
            await UseAsync(connection, run.Key());
            return "Written, read, expired, deleted.";
        });
        return checks;
    }

    private static async Task UseAsync(MemcachedConnection connection, string key)
    {
        var value = Guid.NewGuid().ToString("N");
        Require("STORED", await connection.SetAsync(key, value, 60), "set");
        Require(value, await connection.GetAsync(key), "get of a stored key");
        Require("TOUCHED", await connection.TouchAsync(key, 120), "touch");
        Require(value, await connection.GetAsync(key), "get of a touched key");
        // A negative expiry expires at once, so that expiring is proven without a wait.
        Require("TOUCHED", await connection.TouchAsync(key, -1), "touch");
        Require(null, await connection.GetAsync(key), "get of an expired key");
        Require("STORED", await connection.SetAsync(key, value, 60), "set");
        Require("DELETED", await connection.DeleteAsync(key), "delete");
        Require(null, await connection.GetAsync(key), "get of a deleted key");
    }

    private static void Require(string? expected, string? actual, string command)
    {
        if (actual == expected)
            return;
        var cause = actual?.Contains("out of memory", StringComparison.Ordinal) == true
            ? " The memory of the node is full and nothing can be evicted."
            : "";
        throw new CheckFailedException(
            $"{command} must answer {Show(expected)}, but answered {Show(actual)}.{cause}");
    }

    private static string Show(string? answer) => answer is null ? "nothing" : $"'{answer}'";
}
