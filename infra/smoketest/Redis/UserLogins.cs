using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>
/// Proves that every user of the contract can log in, beside the one that the other checks log in as.
/// </summary>
internal static class UserLogins
{
    public static async Task<CheckList> RunAsync(RunContext run, CacheContract contract, string? obstacle)
    {
        var checks = new CheckList(run);
        foreach (var user in (contract.Users ?? []).Where(user => user.User != contract.User))
        {
            var login = new Login(run, contract, new ClientLogin(user));
            var target = $"{contract.Endpoint} as {user.User}";
            await checks.RunIndependentAsync(CheckLayer.Auth, target, obstacle, async () =>
            {
                await using var endpoint = new RedisEndpoint(run, contract, login, contract.Endpoint);
                await endpoint.OpenAsync();
                return await endpoint.ProveRotationAsync();
            });
        }

        return checks;
    }
}
