using System.Security.Cryptography;
using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>One endpoint of a Redis or Valkey cache, up to a connection that is logged in.</summary>
internal sealed class RedisEndpoint(
    RunContext run,
    CacheContract contract,
    Login login,
    ServerEndpoint endpoint) : IAsyncDisposable
{
    private readonly Dialer _dialer = run.Dialer;
    private RedisConnection? _connection;

    public RedisConnection Connection => _connection!;

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Proves layer after layer and, on demand, what the endpoint must refuse.</summary>
    public async Task RunAsync(CheckList checks, bool refusals)
    {
        var stream = await OpenEndpoint.RunAsync(
            checks,
            _dialer,
            endpoint,
            contract.Tls,
            CreatePlaintextCheck(refusals));
        if (stream is not null)
            _connection = new RedisConnection(stream, run.Ends);
        if (!contract.HasLogin)
        {
            if (refusals)
            {
                checks.NotApplicable(CheckLayer.Auth, endpoint,
                    "The connection contract says authMode none: whoever reaches the cache may use it.");
            }

            return;
        }

        var obstacle = checks.Obstacle;
        // The endpoint that proves refusals also reports a secret that cannot be read; once is enough.
        if (!refusals && obstacle is null && await login.ObstacleAsync() is { } unreadable)
            checks.Block(unreadable);

        await checks.RunAsync(CheckLayer.Auth, endpoint, async () =>
        {
            await LogInAsync();
            return refusals ? await ProveRotationAsync() : null;
        });
        if (contract.AcceptsAnonymous)
        {
            await checks.RunIndependentAsync(
                CheckLayer.NoLoginAccepted, endpoint, obstacle, () => ProveNoLoginAsync(refusals));
        }
        else if (refusals)
        {
            await checks.RunIndependentAsync(CheckLayer.AuthRefused, endpoint, obstacle, ProveRefusalAsync);
        }
    }

    // While clients move to the token, those without a login also read from the reader.
    private async Task<string?> ProveNoLoginAsync(bool refusals)
    {
        var key = refusals && !contract.ClusterMode ? run.Key("no-login") : null;
        var proof = await NoLoginClient.ProveAsync(run, contract, endpoint, key);
        if (!refusals)
            return proof;
        // It locks nobody out, so a cache that accepts any token meanwhile is not at fault.
        var user = (await login.CredentialAsync())?.User;
        var refusal = await RefusalAsync(
            new Credential(user, RandomNumberGenerator.GetHexString(32, lowercase: true)));
        return proof + (refusal is null ? " So is one with a wrong token." : " A wrong token is refused.");
    }

    // While clients move to TLS, those without it also read from the reader.
    private PlaintextCheck? CreatePlaintextCheck(bool refusals)
    {
        if (!contract.AcceptsPlaintext)
            return refusals ? PlaintextCheck.CreateRefused(_dialer, endpoint, run.Ends) : null;

        var key = refusals && !contract.ClusterMode ? run.Key("plaintext") : null;
        return new PlaintextCheck(CheckLayer.PlaintextAccepted,
            addresses => PlaintextClient.ProveAsync(run, contract, _dialer, endpoint, addresses, key));
    }

    /// <summary>
    /// Opens and logs in without a record, for a node of which only the first obstacle matters.
    /// </summary>
    public async Task OpenAsync()
    {
        await ConnectAsync();
        await LogInAsync();
    }

    public async Task<string?> PingAsync()
    {
        try
        {
            (await Connection.CallAsync("PING")).RequireText("PONG", "PING");
            return null;
        }
        catch (IOException) when (!contract.Tls)
        {
            if (await _dialer.SpeaksTlsAsync(endpoint))
            {
                throw new CheckFailedException("The server speaks TLS only, while the connection contract "
                    + "says tls false. Clients without TLS are locked out: was transitEncryption set to "
                    + "'preferred' first?");
            }

            throw;
        }
    }

    /// <summary>Proves the stage of a credential's rotation by the credential before the newest.</summary>
    public async Task<string?> ProveRotationAsync()
    {
        if (await login.CredentialAsync() is not { } credential)
            return null;
        if (credential.AlsoAccepted is { } before)
        {
            if (await RefusalAsync(new Credential(credential.User, before)) is { } error)
            {
                throw new CheckFailedException("The credential before the newest must log in until it is "
                    + $"retired, but was answered {error}. Clients that have not moved yet are locked out.");
            }

            return "The newest credential and the one before it log in.";
        }

        if (credential.Retired is not { } retired)
            return null;
        if (await RefusalAsync(new Credential(credential.User, retired)) is null)
        {
            throw new CheckFailedException("The credential before the newest is retired, but still logs in. "
                + "The cache has not taken the change: was it applied?");
        }

        return "The newest credential logs in, the one before it is refused.";
    }

    private async Task ConnectAsync() =>
        _connection = new RedisConnection(await _dialer.OpenAsync(endpoint, contract.Tls), run.Ends);

    // A server may close the connection of a client that it has refused.
    private Task<bool> LogInAsync() => run.Settling.RetryAsync(() => login.LogInAsync(Connection), async () =>
    {
        await Connection.DisposeAsync();
        await ConnectAsync();
    });

    /// <summary>The error that refuses a client with a credential; null when it is let in.</summary>
    public async Task<RedisReply?> RefusalAsync(Credential credential)
    {
        var stream = await _dialer.OpenAsync(endpoint, contract.Tls);
        await using var other = new RedisConnection(stream, run.Ends);
        var answer = await other.CallAsync(credential.Command);
        return answer.IsError ? answer : null;
    }

    private async Task<string?> ProveRefusalAsync()
    {
        var stream = await _dialer.OpenAsync(endpoint, contract.Tls);
        await using var anonymous = new RedisConnection(stream, run.Ends);
        var answer = await anonymous.CallAsync("PING");
        if (!answer.IsErrorOf("NOAUTH"))
        {
            throw new CheckFailedException(
                $"A client without a credential must be refused with NOAUTH, but was answered {answer}. "
                + "Set the AUTH token of the cache.");
        }

        var wrong = new Credential(contract.User, RandomNumberGenerator.GetHexString(32, lowercase: true));
        answer = await anonymous.CallAsync(wrong.Command);
        if (!answer.IsError)
        {
            throw new CheckFailedException(
                "A client with a wrong credential was let in. Set the AUTH token of the cache.");
        }

        return "No credential and a wrong one are refused.";
    }
}
