using System.Net.Http.Headers;
using System.Text;
using Live.Testing;
using SmokeTesting;

namespace Live.Cloud;

/// <summary>Calls of Secrets Manager's API, signed as the smoke test signs them.</summary>
internal static class SecretsCalls
{
    public static HttpRequestMessage Create(Uri endpoint, string action, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", $"secretsmanager.{action}");
        return request;
    }

    public static void Sign(
        HttpRequestMessage request,
        string body,
        AwsIdentity identity,
        TimeSpan age = default) =>
        SignatureV4.Sign(
            request,
            Encoding.UTF8.GetBytes(body),
            identity,
            "secretsmanager",
            DateTimeOffset.UtcNow - age);

    public static async Task<(int Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using var client = new HttpClient();
        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A call of a tier as the one who brought it up, or as another.</summary>
    public static async Task<(int Status, string Body)> CallAsync(
        CliTier tier,
        string action,
        string body,
        AwsIdentity? identity = null)
    {
        using var request = Create(new Uri((await tier.StatusAsync()).Endpoint), action, body);
        Sign(request, body, identity ?? await OwnerAsync(tier));
        return await SendAsync(request);
    }

    /// <summary>Who has the credentials that the tier keeps for programs of this machine's user.</summary>
    public static async Task<AwsIdentity> OwnerAsync(CliTier tier)
    {
        var lines = await File.ReadAllLinesAsync((await tier.StatusAsync()).Credentials);
        string Value(
            string name) => lines.Single(line =>
                line.StartsWith($"{name} = ", StringComparison.Ordinal))[(name.Length + 3)..];
        return new AwsIdentity(Value("aws_access_key_id"), Value("aws_secret_access_key"), null, "eu-west-1");
    }
}
