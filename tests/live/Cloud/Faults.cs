using System.Text.Json.Nodes;
using CachingTier.Local.Supervision;
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

    public static async Task<string> TokenAsync(CliTier tier, string secretArn)
    {
        using var control = new ControlClient(tier.State.SocketPath, TimeSpan.FromSeconds(10));
        var secret = await control.GetAsync(
            $"/secret?arn={Uri.EscapeDataString(secretArn)}",
            CancellationToken.None);
        return (string)JsonNode.Parse((string)secret!["value"]!)!["password"]!;
    }

    public static async Task<string> SecretOfAsync(CliTier tier, string cache) =>
        (string)(await tier.CacheAsync(cache))["connection"]!["secretArn"]!;
}
