using System.Net;
using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Proves that a client which has not moved to TLS yet can still use the cache.</summary>
internal static class PlaintextClient
{
    /// <param name="key">
    /// What to write and read where no login is needed; null where nothing can be written.
    /// </param>
    public static async Task<string?> ProveAsync(
        RunContext run, CacheContract contract, Dialer dialer, ServerEndpoint endpoint, IPAddress[] addresses,
        string? key)
    {
        var stream = await dialer.ConnectAsync(endpoint, addresses);
        await using var connection = new RedisConnection(stream, run.Ends);
        var answer = await PingAsync(run, connection);
        // Everybody on the way could read a credential.
        if (contract.HasLogin && !contract.AcceptsAnonymous)
            return "A client without TLS is answered. The credential is not sent without TLS.";
        answer.RequireText("PONG", "PING");
        if (key is null)
            return "A client without TLS is answered.";
        await DataPath.DirectlyAsync(connection, key);
        return "A client without TLS writes and reads.";
    }

    public static async Task<string?> ProveAsync(
        RunContext run, CacheContract contract, Dialer dialer, ServerEndpoint endpoint, string? key) =>
        await ProveAsync(run, contract, dialer, endpoint, await dialer.ResolveAsync(endpoint), key);

    private static async Task<RedisReply> PingAsync(RunContext run, RedisConnection connection)
    {
        var answer = (RedisReply?)null;
        try
        {
            answer = await connection.CallAsync("PING");
        }
        catch (Exception exception)
            when (exception is CheckFailedException or IOException && !run.Ends.IsCancellationRequested)
        {
            // No answer, a closed connection and a TLS alert mean the same.
        }

        return answer is not null && (answer.Is("PONG") || answer.IsErrorOf("NOAUTH"))
            ? answer
            : throw new CheckFailedException("A client without TLS must be answered while "
                + $"transitEncryption is 'preferred', but {(answer is null ? "was not" : $"got {answer}")}. "
                + "Clients that have not moved to TLS are locked out: was 'preferred' applied to the cache?");
    }
}
