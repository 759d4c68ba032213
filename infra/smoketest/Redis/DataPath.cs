using CachingTier.Contract;
using StackExchange.Redis;

namespace SmokeTesting;

/// <summary>
/// Writes, reads and expires a key of its own with the client library that applications use; reads only at a
/// copy.
/// </summary>
internal static class DataPath
{
    private static readonly TimeSpan Expiry = TimeSpan.FromSeconds(60);

    // One connection to one node: the topology check proves which node owns which key.
    private static readonly HashSet<string> UnusedCommands = ["CLUSTER", "CONFIG", "SUBSCRIBE"];

    public static async Task<string?> RunAsync(
        RunContext run,
        CacheContract contract,
        Credential? credential,
        ServerEndpoint endpoint,
        (RedisConnection Connection, string Key) direct)
    {
        // First without the library, which may follow, repeat or give up before it asks: so errors are the
        // server's own.
        var done = contract.IsCopy
            ? await CopyProof.ReadAsync(run, direct.Connection, direct.Key)
            : await DirectlyAsync(direct.Connection, direct.Key);
        var options = CreateOptions(run, contract, credential, endpoint);
        try
        {
            await StepLimits.WithinAsync(
                StepLimits.Connect + StepLimits.Handshake,
                "The client library gets no answer.",
                run.Ends,
                _ => ThroughClientAsync(options, contract.IsCopy ? ReadAsync : UseAsync, direct.Key));
            return done;
        }
        catch (RedisServerException exception)
        {
            throw new CheckFailedException(RedisError.Explain(exception.Message));
        }
        catch (Exception exception) when (exception is not CheckFailedException)
        {
            throw new CheckFailedException(
                $"The client library cannot use the cache although the server works: {exception.Message}");
        }
    }

    /// <summary>The same by single commands, whose errors are the server's own.</summary>
    public static async Task<string> DirectlyAsync(RedisConnection connection, string key)
    {
        var value = Guid.NewGuid().ToString("N");
        var written = await connection.CallAsync("SET", key, value, "EX", $"{Expiry.TotalSeconds}");
        written.RequireText("OK", "SET");
        (await connection.CallAsync("GET", key)).RequireText(value, "GET");
        var left = (await connection.CallAsync("TTL", key)).Require().Text;
        Require(left is not ("-1" or "-2"), "a key written with an expiry has one");
        (await connection.CallAsync("DEL", key)).RequireText("1", "DEL");
        Require((await connection.CallAsync("GET", key)).Require().Text is null, "a deleted key is gone");
        return "Written, read, expiry set, deleted.";
    }

    private static async Task<bool> ThroughClientAsync(
        ConfigurationOptions options, Func<IDatabase, string, Task> use, string key)
    {
        await using var client = await ConnectionMultiplexer.ConnectAsync(options);
        await use(client.GetDatabase(), key);
        return true;
    }

    private static async Task ReadAsync(IDatabase database, string key) =>
        Require((await database.StringGetAsync(key)).IsNull, "a key that nobody has written is not there");

    private static async Task UseAsync(IDatabase database, string key)
    {
        var value = (RedisValue)Guid.NewGuid().ToString("N");
        Require(await database.StringSetAsync(key, value, Expiry), "a write is acknowledged");
        Require(await database.StringGetAsync(key) == value, "a read returns what was written");
        var left = await database.KeyTimeToLiveAsync(key);
        Require(left > TimeSpan.Zero && left <= Expiry, "a key written for 60 s expires in at most 60 s");
        Require(await database.KeyDeleteAsync(key), "a key is deleted");
        Require((await database.StringGetAsync(key)).IsNull, "a deleted key is gone");
    }

    private static ConfigurationOptions CreateOptions(
        RunContext run, CacheContract contract, Credential? credential, ServerEndpoint endpoint) => new()
        {
            EndPoints = { { endpoint.Host, endpoint.Port } },
            User = credential?.User,
            Password = credential?.Password,
            ClientName = "smoke-test",
            AbortOnConnectFail = true,
            ConnectRetry = 1,
            ConnectTimeout = (int)StepLimits.Connect.TotalMilliseconds,
            AsyncTimeout = (int)StepLimits.Command.TotalMilliseconds,
            TieBreaker = "",
            ConfigurationChannel = "",
            CommandMap = CommandMap.Create(UnusedCommands, available: false),
            Ssl = contract.Tls,
            SslClientAuthenticationOptions = _ => run.Trust.CreateTlsOptions(endpoint.TlsName),
        };

    private static void Require(bool holds, string expectation)
    {
        if (!holds)
            throw new CheckFailedException($"It must hold that {expectation}, but it does not.");
    }
}
