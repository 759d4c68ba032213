using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>
/// Proves that data can be written and read; at a copy in another region, that it can be read only.
/// </summary>
internal static class DataCheck
{
    public static CheckLayer LayerOf(CacheContract contract) =>
        contract.IsCopy ? CheckLayer.Read : CheckLayer.ReadAndWrite;

    public static async Task RunAsync(
        RunContext run, CacheContract contract, Login login, CheckList checks, ServerEndpoint endpoint,
        RedisEndpoint node, string key)
    {
        await checks.RunAsync(LayerOf(contract), endpoint, async () => await DataPath.RunAsync(
            run, contract, await login.CredentialAsync(), endpoint, (node.Connection, key)));
        if (!contract.IsCopy)
            return;
        await checks.RunIndependentAsync(CheckLayer.WriteRefused, endpoint, checks.Obstacle, async () =>
        {
            // AWS may close the connection of a client that it has refused; others still use the first one.
            await using var writer = new RedisEndpoint(run, contract, login, endpoint);
            await writer.OpenAsync();
            return await CopyProof.RefusesWritesAsync(writer.Connection, key);
        });
    }
}
