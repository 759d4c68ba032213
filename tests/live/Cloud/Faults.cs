using System.Net.Http.Headers;
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
        using var http = new HttpClient { BaseAddress = new Uri((string)(await tier.StatusAsync())["endpoint"]!) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body.ToJsonString()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", $"secretsmanager.{action}");
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=local");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public static async Task<string> TokenAsync(CliTier tier, string secretArn)
    {
        using var control = new ControlClient(tier.State.SocketPath, TimeSpan.FromSeconds(10));
        var secret = await control.GetAsync($"/secret?arn={Uri.EscapeDataString(secretArn)}", CancellationToken.None);
        return (string)JsonNode.Parse((string)secret!["value"]!)!["password"]!;
    }

    public static async Task<string> SecretOfAsync(CliTier tier, string cache) =>
        (string)(await tier.CacheAsync(cache))["connection"]!["secretArn"]!;
}
