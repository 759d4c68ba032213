using System.Text.Json.Nodes;
using Live.Testing;

namespace Live.Cloud;

/// <summary>What breaks in a running tier is named by the smoke test: cache, layer and cause.</summary>
public sealed class FaultLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_wrong_token()
    {
        await using var tier = await UpAsync();
        await Faults.CallSecretsAsync(tier, "PutSecretValue", new JsonObject
        {
            ["SecretId"] = await Faults.SecretOfAsync(tier, "sessions"),
            ["SecretString"] = """{"password":"not-the-token-of-this-cache"}""",
        });

        await FailsAsync(tier, "cache 'sessions': auth to ", "WRONGPASS");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_missing_secret()
    {
        await using var tier = await UpAsync();
        var arn = await Faults.SecretOfAsync(tier, "sessions");
        await Faults.CallSecretsAsync(tier, "DeleteSecret", new JsonObject { ["SecretId"] = arn });

        await FailsAsync(tier, "cache 'sessions': auth to ", "ResourceNotFoundException");
    }

    [Fact(Timeout = 90_000)]
    public async Task A_stopped_replica()
    {
        await using var tier = await UpAsync();

        // After some seconds another replica takes its place: on a busy machine the test may find that one.
        await Eventually.HoldsAsync(async () =>
        {
            EngineSignals.Freeze(await tier.PidAsync("sessions", "replica"));
            await FailsAsync(tier, "cache 'sessions': tls to ", "The server does not answer the handshake.");
        });
    }

    private static async Task<CliTier> UpAsync()
    {
        var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();
        return tier;
    }

    private static async Task FailsAsync(CliTier tier, params string[] texts)
    {
        var smoke = await tier.RunAsync("smoke");

        Assert.Equal(1, smoke.ExitCode);
        Assert.Contains("FAILED", smoke.Output, StringComparison.Ordinal);
        foreach (var text in texts)
            Assert.Contains(text, smoke.Error, StringComparison.Ordinal);
    }
}
