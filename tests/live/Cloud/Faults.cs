using System.Text.Json.Nodes;
using Live.Testing;

namespace Live.Cloud;

/// <summary>Things that go wrong in a running tier.</summary>
internal static class Faults
{
    /// <summary>Calls the tier's Secrets Manager.</summary>
    public static async Task<JsonNode> CallSecretsAsync(CliTier tier, string action, JsonObject body)
    {
        var (status, answer) = await SecretsCalls.CallAsync(tier, action, body.ToJsonString());
        Assert.Equal((200, answer), (status, answer));
        return JsonNode.Parse(answer)!;
    }

    public static async Task<string> TokenAsync(CliTier tier, string secretArn) =>
        (await tier.SecretAsync(secretArn)).Password!;

    public static async Task<string> SecretOfAsync(CliTier tier, string cache) =>
        (await tier.CacheAsync(cache)).Contract.SecretArn!;
}
