using System.Text.Json;
using System.Text.Json.Nodes;
using CachingTier.Local.Lambda;
using CachingTier.Local.Reachability;

namespace CachingTier.Local.Cloud;

/// <summary>Invokes functions inside the network of the resource graph, and remembers how, to do it again.</summary>
internal sealed class SmokeRunner(
    ResourceGraph graph, LambdaRuntime runtime, BlackHole blackHole, string secretsEndpoint, string codeFolder,
    Action<string> step)
{
    private (CloudResource Function, string Payload)? _last;

    /// <summary>How the last invocation went; none when the program has no smoke test.</summary>
    public SmokeOutcome? LastOutcome { get; private set; }

    /// <summary>Repeats the last invocation; none when the program has none.</summary>
    public async Task<SmokeOutcome?> RepeatAsync(CancellationToken cancellationToken) => _last is { } last
        ? await RunAsync(last.Function, last.Payload, cancellationToken)
        : null;

    public async Task<SmokeOutcome> RunAsync(CloudResource function, string payload, CancellationToken cancellationToken)
    {
        step($"Invoking {function.Kind} '{function.Name}'");
        _last = (function, payload);
        var view = new NetworkView(graph, blackHole, function);
        var seen = view.Apply(Settled(payload));
        var endpoint = view.SecretsEndpoint(payload, secretsEndpoint);
        var result = await runtime.InvokeAsync(Describe(function), seen, endpoint, cancellationToken);
        var answer = view.Restore(result.Payload);
        var passed = result.FunctionError is null;
        var message = passed ? "" : string.Join('\n', [Message(answer, result), .. view.Reasons]);
        return LastOutcome = new SmokeOutcome(passed, answer, message, view.Reasons, result.Duration.TotalMilliseconds);
    }

    // What is made here counts at once, so a fault need not be looked at twice.
    private static string Settled(string payload)
    {
        if (Parse(payload) is not { } request || !request.Remove("settleSeconds")) return payload;
        return request.ToJsonString();
    }

    private LambdaFunction Describe(CloudResource function)
    {
        var inputs = function.Inputs;
        return new LambdaFunction(
            function.PhysicalName, function.Arn, inputs.Text("handler") ?? "", codeFolder,
            TimeSpan.FromSeconds(inputs.Int("timeout") ?? 3), inputs.Int("memorySize") ?? 128,
            inputs.Block("loggingConfig")?.Text("logGroup") ?? $"/aws/lambda/{function.PhysicalName}",
            inputs.Block("environment")?.Map("variables") ?? new Dictionary<string, string>());
    }

    private static string Message(string payload, InvocationResult result)
    {
        var error = Parse(payload);
        var message = error?["errorMessage"]?.ToString() ?? payload;
        // A report explains itself; of a process that broke, its output is all there is.
        return error?["report"] is not null || result.Log.Length == 0 ? message : $"{message}\n{result.Log.TrimEnd()}";
    }

    private static JsonObject? Parse(string payload)
    {
        try
        {
            return JsonNode.Parse(payload) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
