using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Live.Testing;

/// <summary>The Lambda Runtime API and Secrets Manager, as far as a function sees them.</summary>
internal sealed class LambdaHost : IAsyncDisposable
{
    private const string Root = "/2018-06-01/runtime";

    private readonly WebApplication _application;
    private readonly Channel<byte[]> _events = Channel.CreateUnbounded<byte[]>();
    private readonly Channel<FunctionAnswer> _answers = Channel.CreateUnbounded<FunctionAnswer>();

    private LambdaHost(WebApplication application) => _application = application;

    public Dictionary<string, string> Secrets { get; } = [];

    /// <summary>How many requests for a secret are refused before a new permission takes effect.</summary>
    public int Refusals { get; set; }

    public string Address { get; private set; } = "";

    public TimeSpan FunctionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public static async Task<LambdaHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{LoopbackBlock.Next()}:0");
        var host = new LambdaHost(builder.Build());
        host._application.Run(host.HandleAsync);
        await host._application.StartAsync();
        host.Address = new Uri(host._application.Urls.Single()).Authority;
        return host;
    }

    public async Task<FunctionAnswer> InvokeAsync(byte[] body, CancellationToken ends)
    {
        await _events.Writer.WriteAsync(body, ends);
        return await _answers.Reader.ReadAsync(ends);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task HandleAsync(HttpContext context) => context.Request.Path.Value switch
    {
        $"{Root}/invocation/next" => NextAsync(context),
        "/" => SecretAsync(context),
        { } path => AnswerAsync(context, path[(path.LastIndexOf('/') + 1)..], path.Contains("/init/")),
        null => Task.CompletedTask,
    };

    private async Task NextAsync(HttpContext context)
    {
        var body = await _events.Reader.ReadAsync(context.RequestAborted);
        var deadline = DateTimeOffset.UtcNow.Add(FunctionTimeout).ToUnixTimeMilliseconds();
        context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = $"{Guid.NewGuid()}";
        context.Response.Headers["Lambda-Runtime-Deadline-Ms"] = deadline.ToString(
            CultureInfo.InvariantCulture);
        await context.Response.Body.WriteAsync(body);
    }

    private async Task AnswerAsync(HttpContext context, string kind, bool whileStarting)
    {
        using var reader = new StreamReader(context.Request.Body);
        var answer = new FunctionAnswer(kind == "response", whileStarting,
            context.Request.Headers["Lambda-Runtime-Function-Error-Type"], await reader.ReadToEndAsync());
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.CompleteAsync();
        await _answers.Writer.WriteAsync(answer);
    }

    private async Task SecretAsync(HttpContext context)
    {
        var authorization = $"{context.Request.Headers.Authorization}";
        using var request = await JsonDocument.ParseAsync(context.Request.Body);
        var id = request.RootElement.GetProperty("SecretId").GetString()!;
        var (status, answer) = authorization.StartsWith(
            "AWS4-HMAC-SHA256 Credential=AKIDTEST/",
            StringComparison.Ordinal)
            && context.Request.Headers["X-Amz-Target"] == "secretsmanager.GetSecretValue"
            && Refusals-- <= 0
                ? Secrets.TryGetValue(id, out var secret)
                    ? (200, new Dictionary<string, string> { ["ARN"] = id, ["SecretString"] = secret })
                    : (400, new Dictionary<string, string> { ["__type"] = "ResourceNotFoundException" })
                : (400, new Dictionary<string, string> { ["__type"] = "AccessDeniedException" });
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(JsonSerializer.Serialize(answer));
    }
}
