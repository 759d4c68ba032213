using System.Net.Http.Headers;
using CachingTier.Local.Lambda;
using CachingTier.Local.Secrets;
using CachingTier.Local.Supervision;

namespace Live.Cloud;

/// <summary>The endpoints a function's process talks to, with a client that can play the process.</summary>
internal sealed class LambdaLab : IAsyncDisposable
{
    private readonly LocalServer _server;

    private LambdaLab(LocalServer server, RuntimeApi api, SecretStore secrets)
    {
        _server = server;
        Api = api;
        Secrets = secrets;
        Client = new HttpClient { BaseAddress = new Uri($"http://{server.Address}") };
        Runtime = new LambdaRuntime(api, new RuntimeOptions(server.Address, "eu-west-1", CaCertificatePath: null));
    }

    public RuntimeApi Api { get; }

    public SecretStore Secrets { get; }

    public LambdaRuntime Runtime { get; }

    public HttpClient Client { get; }

    public string Address => _server.Address;

    public static async Task<LambdaLab> OpenAsync()
    {
        var api = new RuntimeApi();
        var secrets = new SecretStore();
        var endpoints = new FunctionEndpoints(api, new SecretsEndpoint(secrets));
        return new LambdaLab(
            await LocalServer.StartAsync(null, _ => Task.CompletedTask, endpoints.AnswerAsync), api, secrets);
    }

    /// <summary>A function that is the fake handler, told by its environment what to do.</summary>
    public static LambdaFunction Function(string behaviour, TimeSpan timeout) => new(
        "fake", "arn:aws:lambda:eu-west-1:000000000000:function:fake", "FakeHandler", AppContext.BaseDirectory, timeout,
        128, "/aws/lambda/fake", new Dictionary<string, string> { ["BEHAVIOUR"] = behaviour });

    public Task<InvocationResult> InvokeAsync(string behaviour, int seconds = 20) =>
        Runtime.InvokeAsync(Function(behaviour, TimeSpan.FromSeconds(seconds)), """{"ask":1}""", $"http://{Address}",
            CancellationToken.None);

    /// <summary>A call of Secrets Manager's API; signed as far as the endpoint looks.</summary>
    public async Task<(int Status, string Body)> CallSecretsAsync(string action, string body, bool signed = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", $"secretsmanager.{action}");
        if (signed) request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=local");
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}
