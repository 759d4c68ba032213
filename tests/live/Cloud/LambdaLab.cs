using CachingTier.Local.Access;
using CachingTier.Local.Lambda;
using CachingTier.Local.Secrets;
using CachingTier.Local.Supervision;
using SmokeTesting;

namespace Live.Cloud;

/// <summary>The endpoints a function's process talks to, with a client that can play the process.</summary>
internal sealed class LambdaLab : IAsyncDisposable
{
    private const string Region = "eu-west-1";

    private readonly LocalServer _server;

    private LambdaLab(
        LocalServer server, LambdaRuntimeApi api, SecretStore secrets, AwsCredentials credentials)
    {
        _server = server;
        Api = api;
        Secrets = secrets;
        Credentials = credentials;
        Client = new HttpClient { BaseAddress = new Uri($"http://{server.Address}") };
        Runtime = new LambdaRuntime(
            api,
            new RuntimeOptions(server.Address, credentials, CaCertificatePath: null));
    }

    public LambdaRuntimeApi Api { get; }

    public SecretStore Secrets { get; }

    /// <summary>What the function's requests are signed with; no other signature is accepted.</summary>
    public AwsCredentials Credentials { get; }

    public AwsIdentity Identity =>
        new(Credentials.AccessKeyId, Credentials.SecretAccessKey, Credentials.SessionToken, Region);

    public LambdaRuntime Runtime { get; }

    public HttpClient Client { get; }

    public string Address => _server.Address;

    public static async Task<LambdaLab> OpenAsync()
    {
        var api = new LambdaRuntimeApi();
        var secrets = new SecretStore();
        var credentials = AwsCredentials.CreateForRole();
        var signatures = new SignatureCheck(
            region => region == Region,
            "secretsmanager",
            TimeProvider.System,
            credentials);
        var endpoints = new FunctionEndpoints(api, new SecretsEndpoint(secrets, signatures));
        var server = await LocalServer.StartAsync(null, _ => Task.CompletedTask, endpoints.AnswerAsync);
        return new LambdaLab(server, api, secrets, credentials);
    }

    /// <summary>A function that is the fake handler: its environment decides what it does.</summary>
    public static LambdaFunction Function(string behaviour, TimeSpan timeout) => new(
        "fake", "arn:aws:lambda:eu-west-1:000000000000:function:fake", "FakeHandler",
        AppContext.BaseDirectory, timeout, 128, "/aws/lambda/fake",
        new Dictionary<string, string> { ["BEHAVIOUR"] = behaviour });

    public Task<InvocationResult> InvokeAsync(string behaviour, int seconds = 20) =>
        Runtime.InvokeAsync(
            Function(behaviour, TimeSpan.FromSeconds(seconds)),
            """{"ask":1}""",
            $"http://{Address}",
            CancellationToken.None);

    /// <summary>A call of Secrets Manager's API, signed as the smoke test signs it.</summary>
    public async Task<(int Status, string Body)> CallSecretsAsync(string action, string body)
    {
        using var request = SecretsRequest(action, body);
        SecretsCalls.Sign(request, body, Identity);
        return await SecretsCalls.SendAsync(request);
    }

    public HttpRequestMessage SecretsRequest(string action, string body) =>
        SecretsCalls.Create(new Uri($"http://{Address}/"), action, body);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}
