using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Proves one node of a Memcached cluster: write, read, touch, expire, delete.</summary>
internal static class MemcachedNodeCheck
{
    private const string Stored = "STORED";
    private const string Touched = "TOUCHED";
    private const string Deleted = "DELETED";

    public static async Task<CheckList> RunAsync(RunContext run, CacheContract contract, ServerEndpoint node)
    {
        var checks = new CheckList(run);
        await checks.RunAsync(CheckLayer.Node, node, async () =>
        {
            var stream = await run.Dialer.OpenAsync(node, contract.Tls);
            await using var connection = new MemcachedConnection(stream, run.Ends);
            await UseAsync(connection, run.Key());
            return "Written, read, expired, deleted.";
        });
        return checks;
    }

    public static async Task StoreAsync(MemcachedConnection connection, string key, string value) =>
        Require(Stored, await connection.SetAsync(key, value, 60), "set");

    private static async Task UseAsync(MemcachedConnection connection, string key)
    {
        var value = Guid.NewGuid().ToString("N");
        await StoreAsync(connection, key, value);
        Require(value, await connection.GetAsync(key), "get of a stored key");
        Require(Touched, await connection.TouchAsync(key, 120), "touch");
        Require(value, await connection.GetAsync(key), "get of a touched key");
        // A negative expiry expires at once, so that expiring is proven without a wait.
        Require(Touched, await connection.TouchAsync(key, -1), "touch");
        Require(null, await connection.GetAsync(key), "get of an expired key");
        await StoreAsync(connection, key, value);
        Require(Deleted, await connection.DeleteAsync(key), "delete");
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
