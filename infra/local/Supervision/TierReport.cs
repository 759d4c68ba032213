using System.Collections.Immutable;
using System.Text.Json;
using CachingTier.Contract;
using CachingTier.Local.Cloud;
using CachingTier.Local.Protocol;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Supervision;

/// <summary>Describes a running tier for the commands to show.</summary>
internal sealed class TierReport(LocalTier tier, SupervisorOptions options)
{
    private readonly DateTime _started = DateTime.UtcNow;

    public async Task<TierStatus> CreateAsync() => new()
    {
        Stack = options.Stack,
        Pid = Environment.ProcessId,
        UptimeSeconds = (DateTime.UtcNow - _started).TotalSeconds,
        Resources = tier.Graph.Count,
        Endpoint = tier.Endpoint,
        Credentials = tier.CredentialsPath,
        CaCertificate = tier.Engines.CaCertificatePath,
        Caches = await CachesAsync(),
        Processes = Processes(),
        Settings = await OutputAsync("settings"),
        Smoke = Smoke(),
    };

    /// <summary>How the smoke test went where the stack is and where its copies are.</summary>
    public SmokeStatus? Smoke()
    {
        var outcomes = tier.Smoke.Outcomes;
        if (outcomes.Count == 0)
            return null;
        var own = outcomes.FirstOrDefault(outcome => outcome.Region == tier.Region)
            ?? new SmokeOutcome(tier.Region, Passed: true, "", "", Blocked: [], Milliseconds: 0);
        var others = outcomes.Where(outcome => outcome.Region != tier.Region).ToImmutableSortedDictionary(
            outcome => outcome.Region, Smoke, StringComparer.Ordinal);
        return Smoke(own) with
        {
            Passed = outcomes.All(outcome => outcome.Passed),
            Regions = others.IsEmpty ? null : others,
        };
    }

    private static SmokeStatus Smoke(SmokeOutcome outcome) => new()
    {
        Passed = outcome.Passed,
        Milliseconds = outcome.Milliseconds,
        Message = outcome.Message,
        Blocked = outcome.Blocked,
        Report = ReportOf(outcome),
    };

    // A function that fails has its report beside its error.
    private static JsonElement? ReportOf(SmokeOutcome outcome)
    {
        if (TryParse(outcome.Payload) is not { } payload)
            return null;
        if (outcome.Passed)
            return payload;
        return payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("report", out var report)
            ? report
            : null;
    }

    private async Task<ImmutableArray<CacheStatus>> CachesAsync()
    {
        var contracts = Members(await OutputAsync("caches"));
        var copies = Members(await OutputAsync("copies"));
        var named = contracts
            .Select(cache => (cache.Name, Contract: cache.Value))
            .Concat(copies.SelectMany(cache => Members(cache.Value)
                .Select(copy => (Name: $"{cache.Name}@{copy.Name}", Contract: copy.Value))))
            .ToLookup(entry => CacheContract.Parse(entry.Contract.GetRawText()).Host);
        return [.. tier.Graph.WithEndpoints().Select(resource => Cache(resource, named))];
    }

    private CacheStatus Cache(
        CloudResource resource, ILookup<string, (string Name, JsonElement Contract)> contracts)
    {
        var (name, contract) = resource.Endpoints
            .SelectMany(endpoint => contracts[endpoint.Host])
            .FirstOrDefault((resource.Name, Described(resource)));
        var running = tier.Engines.Caches.FirstOrDefault(cache => cache.Id == resource.PhysicalName);
        return new CacheStatus
        {
            Name = name,
            Id = resource.PhysicalName,
            Kind = running?.Kind,
            Region = resource.Region,
            EngineVersion = CacheFamily.VersionOf(resource.Inputs),
            Connection = contract,
            Nodes = [.. running?.Nodes ?? []],
        };
    }

    // A cache that the stack does not hand out.
    private static JsonElement Described(CloudResource resource) => JsonElement.Parse(new CacheContract
    {
        Kind = KindOf(resource),
        Engine = Choice<CacheEngine>.TryParse(resource.Inputs.Text("engine")) ?? CacheEngine.Valkey,
        Host = resource.Endpoints[0].Host,
        Port = resource.Endpoints[0].Port,
        Tls = resource.Type == TypeTokens.ServerlessCache
            || resource.Inputs.Flag("transitEncryptionEnabled"),
        AuthMode = AuthMode.None,
        ClusterMode = resource.Type == TypeTokens.ServerlessCache
            || CacheFamily.HasClusterMode(resource.Inputs),
    }.ToJson());

    private static CacheKind KindOf(CloudResource resource) => resource.Type switch
    {
        TypeTokens.Cluster => CacheKind.Memcached,
        TypeTokens.ServerlessCache => CacheKind.Serverless,
        _ => CacheKind.ReplicationGroup,
    };

    private ImmutableArray<ProcessStatus> Processes() =>
    [
        Process("supervisor", Environment.ProcessId),
        .. tier.Engines.Processes.Select(engine => Process(engine.Name, engine.Pid)),
    ];

    private static ProcessStatus Process(string name, int pid) => new(name, pid, MemoryOf(pid));

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

    private async Task<JsonElement?> OutputAsync(string name) =>
        WireJson.From(await tier.Cloud.OutputAsync(name)) is { } json
            ? JsonElement.Parse(json.ToJsonString())
            : null;

    private static IEnumerable<JsonProperty> Members(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } members ? members.EnumerateObject().ToList() : [];

    private static JsonElement? TryParse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
