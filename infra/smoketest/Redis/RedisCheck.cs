using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Proves a Redis or Valkey cache, replicated, sharded or serverless.</summary>
internal static class RedisCheck
{
    public static async Task<IReadOnlyList<Check>> RunAsync(RunContext run, CacheContract contract)
    {
        var login = new Login(run, contract, new ClientLogin(contract));
        // A sharded replication group has no reader endpoint: the topology names its replicas.
        var readerEndpoint = contract.ClusterMode && !contract.IsServerless ? null : contract.Reader;
        var checks = new CheckList(run);
        var readerChecks = new CheckList(run);
        await using var primary = new RedisEndpoint(run, contract, login, contract.Endpoint);
        await using var reader = readerEndpoint is null
            ? null
            : new RedisEndpoint(run, contract, login, readerEndpoint);
        await Task.WhenAll(
            primary.RunAsync(checks, refusals: true),
            reader?.RunAsync(readerChecks, refusals: false) ?? Task.CompletedTask);

        await checks.RunAsync(CheckLayer.Ping, contract.Endpoint, primary.PingAsync);
        checks.Add(await UserLogins.RunAsync(run, contract, checks.Obstacle));
        checks.Add(await FormerTokenCheck.RunAsync(run, contract, checks.Obstacle));
        if (contract.ClusterMode)
        {
            await ClusterCheck.RunAsync(run, contract, login, checks, primary);
        }
        else
        {
            await DataCheck.RunAsync(run, contract, login, checks, contract.Endpoint, primary, run.Key());
        }

        if (readerEndpoint is not null)
        {
            if (checks.Obstacle is { } obstacle)
                readerChecks.Block(obstacle);
            await readerChecks.RunAsync(CheckLayer.Reader, readerEndpoint, () => ReplicaProof.RunAsync(
                run, contract, primary.Connection, reader!.Connection, run.Key("reader")));
            checks.Add(readerChecks);
        }
        else if (!contract.ClusterMode)
        {
            checks.NotApplicable(CheckLayer.Reader, contract.Endpoint,
                "The connection contract names no reader: every read goes to the primary.");
        }

        return checks.Checks;
    }
}
