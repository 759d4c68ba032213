using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CachingTier.Local.Lambda;
using CachingTier.Local.Reachability;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>
/// Invokes functions inside the network of the resource graph, and remembers how, to do it again.
/// </summary>
/// <param name="region">The region of the stack.</param>
internal sealed class SmokeRunner(
    string region, ResourceGraph graph, LambdaRuntime runtime, PacketSink blackHole, string secretsEndpoint,
    string codeFolder, Action<string> step)
{
    private readonly ConcurrentDictionary<string,
        (CloudResource Function, string Payload, SmokeOutcome Outcome)> _last = new();

    /// <summary>How the last invocation of each function went, those of the first region before others; none
    /// when the program has no smoke test.</summary>
    public IReadOnlyList<SmokeOutcome> Outcomes =>
    [
        .. _last.Values.Select(last => last.Outcome)
            .OrderBy(outcome => outcome.Region != region)
            .ThenBy(outcome => outcome.Region, StringComparer.Ordinal),
    ];

    /// <summary>Repeats the last invocation of each function.</summary>
    public async Task RepeatAsync(CancellationToken cancellationToken)
    {
        foreach (var (function, payload, _) in _last.Values)
            await RunAsync(function, payload, cancellationToken);
    }

    public async Task<SmokeOutcome> RunAsync(
        CloudResource function,
        string payload,
        CancellationToken cancellationToken)
    {
        step($"Invoking {function.Kind} '{function.Name}'");
        var view = new NetworkView(graph, blackHole, function);
        var seen = view.Apply(Settled(payload));
        var endpoint = view.SecretsEndpoint(payload, secretsEndpoint);
        var result = await runtime.InvokeAsync(Describe(function), seen, endpoint, cancellationToken);
        var answer = view.Restore(result.Payload);
        var message = result.FunctionError is not null
            ? string.Join('\n', [Message(answer, result), .. view.Reasons])
            : SmokeTestReport.FindProblem(answer, Caches(payload)) ?? "";
        var passed = message.Length == 0;
        var outcome = new SmokeOutcome(
            function.Region, passed, answer, message, view.Reasons, result.Duration.TotalMilliseconds);
        _last[function.Name] = (function, payload, outcome);
        return outcome;
    }

    private static string[] Caches(string payload) =>
        Parse(payload)?["caches"] is JsonObject caches ? [.. caches.Select(cache => cache.Key)] : [];

    // What is made here takes effect at once, so no check needs a second try.
    private static string Settled(string payload)
    {
        if (Parse(payload) is not { } request || !request.Remove("settleSeconds"))
            return payload;
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
        return error?["report"] is not null || result.Log.Length == 0
            ? message
            : $"{message}\n{result.Log.TrimEnd()}";
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
