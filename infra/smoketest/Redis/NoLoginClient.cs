using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Proves that a client which has not moved to the token yet can still use the cache.</summary>
internal static class NoLoginClient
{
    /// <param name="key">What to write and read; null where nothing can be written.</param>
    public static async Task<string> ProveAsync(
        RunContext run,
        CacheContract contract,
        ServerEndpoint endpoint,
        string? key)
    {
        var stream = await run.Dialer.OpenAsync(endpoint, contract.Tls);
        await using var connection = new RedisConnection(stream, run.Ends);
        var answer = await connection.CallAsync("PING");
        if (!answer.Is("PONG"))
        {
            throw new CheckFailedException("A client without a login must be let in until "
                + $"login.acceptNoLogin is false, but was answered {answer}. Clients that have not moved to "
                + "the token are locked out: was the token added to a cache that had none, or the cache "
                + "created with it?");
        }

        if (key is null)
            return "A client without a login is let in.";
        await DataPath.DirectlyAsync(connection, key);
        return "A client without a login writes and reads.";
    }
}
