using StackExchange.Redis;

namespace SmokeTesting;

/// <summary>
/// Writes, reads and expires a key of its own with the client library that applications use; reads only at a
/// copy.
/// </summary>
internal static class DataPath
{
    private static readonly TimeSpan Expiry = TimeSpan.FromSeconds(60);

    public static async Task<string?> RunAsync(
        RunContext run, Connection contract, Credential? credential, ServerEndpoint endpoint, RedisConnection direct,
        string key)
    {
        // First without the library, which may follow, repeat or give up before it asks: so errors are the
        // server's own.
        var done = contract.IsCopy ?
            await CopyProof.ReadAsync(run, direct, key) :
            await DirectlyAsync(direct, key);
        var options = Options(run, contract, credential, endpoint);
        if (credential?.User is not null && !options.ToString().Contains("user=", StringComparison.Ordinal))
            return done + " Not by the client library, whose version cannot log in as a user.";

        try
        {
            await StepLimits.WithinAsync(
                StepLimits.Connect + StepLimits.Handshake, "The client library gets no answer.", run.Ends,
                _ => ThroughClientAsync(options, contract.IsCopy ? ReadAsync : UseAsync, key));
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
        (await connection.CallAsync("SET", key, value, "EX", $"{Expiry.TotalSeconds}")).RequireText(
            "OK",
            "SET");
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
        var client = await ConnectionMultiplexer.ConnectAsync(options);
        try
        {
            await use(client.GetDatabase(), key);
            return true;
        }
        finally
        {
            // Disposing says goodbye and, in the oldest client, may wait two seconds for the answer.
            client.Close(allowCommandsToComplete: false);
        }
    }

    private static async Task ReadAsync(IDatabase database, string key) =>
        Require((await database.StringGetAsync(key)).IsNull, "a key that nobody has written is not there");

    private static async Task UseAsync(IDatabase database, string key)
    {
        var value = (RedisValue)Guid.NewGuid().ToString("N");
        var written = await database.StringSetAsync(key, value, Expiry, When.Always, CommandFlags.None);
        Require(written, "a write is acknowledged");
        Require(await database.StringGetAsync(key) == value, "a read returns what was written");
        var left = await database.KeyTimeToLiveAsync(key);
        Require(left > TimeSpan.Zero && left <= Expiry, "a key written for 60 s expires in at most 60 s");
        Require(await database.KeyDeleteAsync(key), "a key is deleted");
        Require((await database.StringGetAsync(key)).IsNull, "a deleted key is gone");
    }

    // Only what StackExchange.Redis 1.2 and 2 share. One connection to one node: which node owns which key is
    // proven by the topology check, and the oldest client cannot read the node list of a current cluster. It
    // asks for that list as soon as INFO tells it of a cluster.
    private static ConfigurationOptions Options(
        RunContext run, Connection contract, Credential? credential, ServerEndpoint endpoint)
    {
        var options = credential?.User is { } user
            ? ConfigurationOptions.Parse($"user={user}", ignoreUnknown: true)
            : new ConfigurationOptions();
        options.EndPoints.Add(endpoint.Host, endpoint.Port);
        options.Password = credential?.Password;
        options.ClientName = "smoke-test";
        options.AbortOnConnectFail = true;
        options.ConnectRetry = 1;
        options.ConnectTimeout = (int)StepLimits.Connect.TotalMilliseconds;
        options.SyncTimeout = (int)StepLimits.Command.TotalMilliseconds;
        options.TieBreaker = "";
        options.ConfigurationChannel = "";
        options.CommandMap = CommandMap.Create(
            contract.ClusterMode ?
                ["CLUSTER", "INFO", "CONFIG", "SUBSCRIBE"] :
                ["CONFIG", "SUBSCRIBE"], available: false);
        if (!contract.Tls)
            return options;

        options.Ssl = true;
        options.SslHost = endpoint.CertificateName ?? endpoint.Host;
        options.CertificateValidation += (_, certificate, chain, errors) => run.Trust
            .Accepts(certificate, chain, errors);
        return options;
    }

    private static void Require(bool holds, string expectation)
    {
        if (!holds)
            throw new CheckFailedException($"It must hold that {expectation}, but it does not.");
    }
}
