using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>
/// Proves the stage of the move from the AUTH token to users, as a client that knows only the token.
/// </summary>
internal static class FormerTokenCheck
{
    public static async Task<CheckList> RunAsync(RunContext run, CacheContract contract, string? obstacle)
    {
        var checks = new CheckList(run);
        if (contract.TokenSecretArn is not { } arn)
            return checks;
        var target = $"{contract.Endpoint} with the token";
        await checks.RunIndependentAsync(CheckLayer.Auth, target, obstacle, async () =>
        {
            var token = await run.Secrets.ReadFormerTokenAsync(arn);
            var login = new Login(token.Credential);
            await using var endpoint = new RedisEndpoint(run, contract, login, contract.Endpoint);
            var refusal = await endpoint.RefusalAsync(token.Credential);
            return token.IsAccepted
                ? await ProveAcceptedAsync(endpoint, token.Credential, refusal)
                : ProveRefused(refusal);
        });
        return checks;
    }

    private static async Task<string> ProveAcceptedAsync(
        RedisEndpoint endpoint,
        Credential token,
        RedisReply? refusal)
    {
        if (refusal is not null)
        {
            throw new CheckFailedException("The token must log in until login.acceptToken is false, but was "
                + $"answered {refusal}. Clients that have not moved to a user yet are locked out.");
        }

        await endpoint.ProveRotationAsync();
        return token.AlsoAccepted is null
            ? "The token still logs in, beside the users."
            : "The token and the one before it still log in, beside the users.";
    }

    private static string ProveRefused(RedisReply? refusal) => refusal is not null
        ? "The token is refused: only users log in."
        : throw new CheckFailedException("The token is no longer accepted, but still logs in. "
            + "The cache has not taken the change: was it applied?");
}
