using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>
/// Proves that every hash slot is served, and every shard by a primary and replicas that work.
/// </summary>
internal static class ClusterCheck
{
    public static async Task RunAsync(
        RunContext run, CacheContract contract, Login login, CheckList checks, RedisEndpoint asked)
    {
        IReadOnlyList<Shard> shards = [];
        await checks.RunAsync(CheckLayer.Topology, contract.Endpoint, async () =>
        {
            shards = ClusterSlots.Parse(
                (await asked.Connection.CallAsync("CLUSTER", "SLOTS")).Require(), contract.Endpoint);
            RequireCoverage(shards);
            await RequireHealthyAsync(contract, asked.Connection);
            foreach (var shard in shards)
                await RequireRouteAsync(run, asked.Connection, shard);
            var replicas = shards.Sum(shard => shard.Replicas.Count);
            return $"{shards.Count} shard(s) with {replicas} replica(s) serve all {HashSlot.Count} slots.";
        });
        if (checks.Obstacle is not null)
        {
            await checks.RunAsync(
                DataCheck.LayerOf(contract), contract.Endpoint, () => Task.FromResult<string?>(null));
            return;
        }

        var each = await Task.WhenAll(shards.Select(shard => ShardAsync(run, contract, login, shard)));
        foreach (var shard in each)
        {
            checks.Add(shard);
            if (shard.Obstacle is { } obstacle)
                checks.Block(obstacle);
        }
    }

    private static async Task<CheckList> ShardAsync(
        RunContext run,
        CacheContract contract,
        Login login,
        Shard shard)
    {
        var checks = new CheckList(run);
        var key = HashSlot.CreateKey(shard, run.RunId);
        await using var primary = new RedisEndpoint(run, contract, login, shard.Primary);
        await checks.RunAsync(CheckLayer.Node, shard.Primary, async () =>
        {
            await primary.OpenAsync();
            // The primary of a copy is a replica of another one, and AWS decides which role it reports.
            if (!contract.IsServerless && !contract.IsCopy)
                await Role.RequireAsync(primary.Connection, Role.Primary);

            return $"Primary of slots {string.Join(", ", shard.Ranges)}.";
        });
        await ProveMovingClientsAsync(shard.Primary, key);
        await DataCheck.RunAsync(run, contract, login, checks, shard.Primary, primary, key);
        // A serverless cache is read through the reader endpoint of its connection contract.
        if (contract.IsServerless)
            return checks;

        var obstacle = checks.Obstacle;
        foreach (var replica in shard.Replicas)
        {
            await ProveMovingClientsAsync(replica, null);
            await checks.RunIndependentAsync(CheckLayer.Reader, replica, obstacle, async () =>
            {
                await using var reader = new RedisEndpoint(run, contract, login, replica);
                await reader.OpenAsync();
                return await ReplicaProof.RunAsync(run, contract, primary.Connection, reader.Connection, key);
            });
        }

        if (shard.Replicas.Count == 0)
        {
            checks.NotApplicable(CheckLayer.Reader, shard.Primary,
                "The shard has no replica: every read goes to its primary.");
        }

        return checks;

        // While clients move to TLS or to the token, every node accepts those that have not.
        async Task ProveMovingClientsAsync(ServerEndpoint node, string? writes)
        {
            if (contract.AcceptsPlaintext)
            {
                await checks.RunIndependentAsync(CheckLayer.PlaintextAccepted, node, checks.Obstacle,
                    () => PlaintextClient.ProveAsync(run, contract, run.Dialer, node, writes));
            }

            if (contract.AcceptsAnonymous)
            {
                await checks.RunIndependentAsync(CheckLayer.NoLoginAccepted, node, checks.Obstacle,
                    async () => await NoLoginClient.ProveAsync(run, contract, node, writes));
            }
        }
    }

    private static void RequireCoverage(IReadOnlyList<Shard> shards)
    {
        var missing = ClusterSlots.Missing(shards);
        if (missing.Count > 0)
        {
            throw new CheckFailedException($"All {HashSlot.Count} hash slots must be served, but nobody "
                + $"serves {string.Join(", ", missing)}. A shard is missing: keys in these slots cannot "
                + "be used.");
        }
    }

    private static async Task RequireHealthyAsync(CacheContract contract, RedisConnection connection)
    {
        var state = (await connection.CallAsync("CLUSTER", "INFO")).Require().Text ?? "";
        if (state.Contains("cluster_state:fail", StringComparison.Ordinal))
        {
            throw new CheckFailedException(
                "The cluster says that its state is fail. "
                    + "A shard has lost its primary, or the nodes do not see each other.");
        }
        // AWS alone manages the nodes of a serverless cache.
        if (contract.IsServerless)
            return;

        // CLUSTER SLOTS leaves out replicas that are down; the node list still has them.
        var nodes = (await connection.CallAsync("CLUSTER", "NODES")).Require().Text ?? "";
        var failed = nodes.Split('\n').Select(line => line.Split(' '))
            .Where(parts => parts.Length > 2 && parts[2].Split(',').Contains("fail"))
            .Select(parts => parts[1].Split('@')[0])
            .ToList();
        if (failed.Count > 0)
        {
            throw new CheckFailedException(
                $"All nodes must be up, but the cluster marks {string.Join(", ", failed)} as failed.");
        }
    }

    private static async Task RequireRouteAsync(RunContext run, RedisConnection connection, Shard shard)
    {
        var key = HashSlot.CreateKey(shard, run.RunId);
        var reply = await connection.CallAsync("GET", key);
        if (!reply.IsErrorOf("MOVED"))
        {
            reply.Require();
            return;
        }

        var target = reply.Text!.Split(' ')[^1];
        var expected = $":{shard.Primary.Port}";
        if (!target.EndsWith(expected, StringComparison.Ordinal)
            || !target.StartsWith(shard.Primary.Host, StringComparison.OrdinalIgnoreCase)
                && !target.StartsWith(':'))
        {
            throw new CheckFailedException(
                $"A key of slots {string.Join(", ", shard.Ranges)} is redirected to {target}, but "
                + $"CLUSTER SLOTS names {shard.Primary} as their primary.");
        }
    }
}
