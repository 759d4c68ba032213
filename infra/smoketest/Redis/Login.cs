using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>The credential of a cache, read once for all its endpoints.</summary>
internal sealed class Login
{
    private readonly Lazy<Task<Credential?>> _credential;
    private readonly bool _isIam;

    public Login(RunContext run, CacheContract contract, ClientLogin login)
    {
        _isIam = login.AuthMode == AuthMode.Iam;
        _credential = new(async () => login switch
        {
            { HasSecret: true } => await run.Secrets.ReadAsync(login.SecretArn!, login.User),
            { AuthMode: AuthMode.Iam } => Sign(run, contract, login.User!),
            _ => null,
        });
    }

    public Login(Credential credential) => _credential = new(() => Task.FromResult<Credential?>(credential));

    public Task<Credential?> CredentialAsync() => _credential.Value;

    /// <summary>Why it cannot be had; none when it can.</summary>
    public async Task<string?> ObstacleAsync()
    {
        try
        {
            await _credential.Value;
            return null;
        }
        catch (CheckFailedException)
        {
            return "the credential could not be read";
        }
    }

    /// <summary>Logs in, if the contract wants that; the result says whether it did.</summary>
    /// <exception cref="NotYetException">IAM may not know of the permission yet.</exception>
    public async Task<bool> LogInAsync(RedisConnection connection)
    {
        if (await CredentialAsync() is not { } credential)
            return false;
        var reply = await connection.CallAsync(credential.Command);
        if (reply.IsError
            && reply.Text!.Contains("without any password configured", StringComparison.Ordinal))
        {
            throw new CheckFailedException(
                "The cache has no password: it lets every client in and takes no token. Set the AUTH "
                + "token of the replication group.");
        }

        if (_isIam && (reply.IsErrorOf("WRONGPASS") || reply.IsErrorOf("NOPERM")))
        {
            throw new NotYetException($"The server answered {reply}. The role of the function must allow "
                + $"elasticache:Connect on the cache and on the user '{credential.User}', which must log in "
                + "with IAM.");
        }

        reply.RequireText("OK", "AUTH");
        return true;
    }

    private static Credential Sign(RunContext run, CacheContract contract, string user)
    {
        var token = IamToken.Sign(
            AwsIdentity.FromEnvironment(),
            contract.CacheName,
            user,
            contract.IsServerless,
            DateTimeOffset.UtcNow);
        run.Redactor.Add(token);
        return new Credential(user, token);
    }
}
