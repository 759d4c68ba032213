using System.Diagnostics;
using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Proves that a replica is one, and that it serves what its primary has taken.</summary>
internal static class ReplicaProof
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static async Task<string?> RunAsync(
        RunContext run, CacheContract contract, RedisConnection primary, RedisConnection replica, string key)
    {
        if (!contract.IsServerless)
            await Role.RequireAsync(replica, Role.Replica);
        if (contract.ClusterMode)
            (await replica.CallAsync("READONLY")).RequireText("OK", "READONLY");
        if (contract.IsCopy)
            return await CopyProof.ReadAsync(run, replica, key);

        var value = Guid.NewGuid().ToString("N");
        (await primary.CallAsync("SET", key, value, "EX", "60")).RequireText("OK", "SET");
        try
        {
            var start = Stopwatch.GetTimestamp();
            while (!(await replica.CallAsync("GET", key)).Require().Is(value))
            {
                if (Stopwatch.GetElapsedTime(start) > StepLimits.Replication)
                    throw await StaleAsync(replica);
                await Task.Delay(Pause, run.Ends);
            }

            return $"A value written to the primary was readable after {Timing.Text(start)} ms.";
        }
        finally
        {
            if (!run.Ends.IsCancellationRequested)
                await primary.CallAsync("DEL", key);
        }
    }

    private static async Task<CheckFailedException> StaleAsync(RedisConnection replica)
    {
        var link = await ReplicationLink.StatusAsync(replica);
        return new CheckFailedException(
            "A value written to the primary did not arrive at the reader in "
            + $"{StepLimits.Text(StepLimits.Replication)}. Replication is broken or far behind "
            + $"({link ?? "the reader does not report its link status"}).");
    }
}
