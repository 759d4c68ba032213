using System.Text.Json.Nodes;
using CachingTier.Local.Cloud;
using CachingTier.Local.Engines;

namespace CachingTier.Local.Supervision;

/// <summary>Describes a running tier as JSON, for the commands to show.</summary>
internal sealed class TierReport(Tier tier, SupervisorOptions options)
{
    private readonly DateTime _started = DateTime.UtcNow;

    public async Task<JsonObject> CreateAsync() => new()
    {
        ["stack"] = options.Stack,
        ["pid"] = Environment.ProcessId,
        ["uptimeSeconds"] = (DateTime.UtcNow - _started).TotalSeconds,
        ["resources"] = tier.Graph.Count,
        ["endpoint"] = tier.Endpoint,
        ["credentials"] = tier.CredentialsPath,
        ["caCertificate"] = tier.Engines.CaCertificatePath,
        ["caches"] = new JsonArray([.. await CachesAsync()]),
        ["processes"] = Processes(),
        ["settings"] = WireJson.From(await tier.Cloud.OutputAsync("settings")),
        ["smoke"] = Smoke(),
    };

    /// <summary>
    /// How the smoke test went where the stack is, and under <c>regions</c> where its copies are.
    /// </summary>
    public JsonObject? Smoke()
    {
        var outcomes = tier.Smoke.Outcomes;
        if (outcomes.Count == 0)
            return null;
        var own = outcomes.FirstOrDefault(outcome => outcome.Region == tier.Region);
        var smoke = own is null ? [] : Smoke(own);
        smoke["passed"] = outcomes.All(outcome => outcome.Passed);
        var others = outcomes.Where(outcome => outcome != own).ToList();
        if (others.Count > 0)
        {
            smoke["regions"] = new JsonObject(
            others.Select(each => KeyValuePair.Create(each.Region, (JsonNode?)Smoke(each))));
        }

        return smoke;
    }

    private static JsonObject Smoke(SmokeOutcome outcome)
    {
        var payload = TryParse(outcome.Payload);
        return new JsonObject
        {
            ["passed"] = outcome.Passed,
            ["milliseconds"] = outcome.Milliseconds,
            ["message"] = outcome.Message,
            ["blocked"] = new JsonArray([.. outcome.Blocked.Select(reason => (JsonNode)reason)]),
            ["report"] = (outcome.Passed ? payload : payload?["report"])?.DeepClone(),
        };
    }

    private async Task<JsonObject[]> CachesAsync()
    {
        var contracts = WireJson.From(await tier.Cloud.OutputAsync("caches")) as JsonObject ?? [];
        var copies = WireJson.From(await tier.Cloud.OutputAsync("copies")) as JsonObject ?? [];
        var named = contracts.Select(cache => (Name: cache.Key, Contract: cache.Value))
            .Concat(copies.SelectMany(cache => cache.Value!.AsObject()
                .Select(copy => (Name: $"{cache.Key}@{copy.Key}", Contract: copy.Value))))
            .ToList();
        return [.. tier.Graph.WithEndpoints().Select(resource => Cache(resource, named))];
    }

    private JsonObject Cache(CloudResource resource, List<(string Name, JsonNode? Contract)> contracts)
    {
        var hosts = resource.Endpoints.Select(endpoint => endpoint.Host).ToHashSet();
        var (name, contract) = contracts.Find(
            entry => hosts.Contains((string?)entry.Contract?["host"] ?? ""));
        var running = tier.Engines.Caches.FirstOrDefault(cache => cache.Id == resource.PhysicalName);
        return new JsonObject
        {
            ["name"] = name ?? resource.Name,
            ["id"] = resource.PhysicalName,
            ["kind"] = running?.Kind,
            ["region"] = resource.Region,
            ["connection"] = contract?.DeepClone() ?? new JsonObject
            {
                ["kind"] = running?.Kind,
                ["host"] = resource.Endpoints[0].Host,
                ["port"] = resource.Endpoints[0].Port,
            },
            ["nodes"] = new JsonArray([.. (running?.Nodes ?? []).Select(Node)]),
        };
    }

    private static JsonObject Node(NodeStatus node) => new()
    {
        ["name"] = node.Name,
        ["role"] = node.Role,
        ["address"] = node.Address,
        ["pid"] = node.Pid,
        ["state"] = node.State,
    };

    private JsonArray Processes() =>
    [
        Process("supervisor", Environment.ProcessId),
        .. tier.Engines.Processes.Select(engine => Process(engine.Name, engine.Pid)),
    ];

    private static JsonObject Process(string name, int pid) =>
        new() { ["name"] = name, ["pid"] = pid, ["memoryBytes"] = MemoryOf(pid) };

    private static long MemoryOf(int pid)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(pid);
            return process.WorkingSet64;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return 0;
        }
    }

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
