using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Reachability;

/// <summary>
/// The tier as one function sees it: in its payload, an endpoint that the network would not let it reach is
/// replaced by an address that swallows packets.
/// </summary>
internal sealed class NetworkView(ResourceGraph graph, PacketSink blackHole, CloudResource function)
{
    private readonly NetworkPaths _paths = new(graph);
    private readonly Dictionary<string, string> _replaced = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);

    public ImmutableArray<string> Reasons => [.. _reasons];

    public string Apply(string payload)
    {
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(payload);
        }
        catch (JsonException)
        {
            return payload;
        }

        Visit(json);
        return _replaced.Count == 0 || json is null ? payload : json.ToJsonString();
    }

    /// <summary>The endpoint to give the function, if its payload names a secret.</summary>
    public string SecretsEndpoint(string payload, string endpoint)
    {
        if (!payload.Contains(":secretsmanager:", StringComparison.Ordinal))
            return endpoint;
        var reasons = _paths.BlockingSecrets(function);
        if (reasons.IsEmpty)
            return endpoint;
        Explain("Secrets Manager", reasons);
        var real = new Uri(endpoint);
        return $"http://{blackHole.HostFor(real.Host, real.Port)}:{real.Port}";
    }

    /// <summary>Puts the real addresses back into what the function says.</summary>
    public string Restore(string text) =>
        _replaced.Aggregate(
            text,
            (restored, entry) => restored.Replace(entry.Key, entry.Value, StringComparison.Ordinal));

    private void Visit(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Visit(item);
        }

        if (node is not JsonObject json)
            return;
        foreach (var (key, value) in json.ToArray())
        {
            if (value is JsonValue text && text.TryGetValue<string>(out var host))
            {
                Check(json, key, host);
            }
            else
            {
                Visit(value);
            }
        }
    }

    private void Check(JsonObject json, string key, string host)
    {
        var port = PortBeside(json, key);
        var cache = graph.WithEndpoints().FirstOrDefault(resource =>
            resource.Endpoints
                .Any(endpoint => endpoint.Host == host && (port is null || endpoint.Port == port)));
        if (cache is null)
            return;
        var asked = port ?? cache.Endpoints.First(endpoint => endpoint.Host == host).Port;
        var reasons = _paths.Blocking(function, cache, asked);
        if (reasons.IsEmpty)
            return;
        Explain($"{cache.Kind} '{cache.Name}' on port {asked}", reasons);
        var hole = blackHole.HostFor(host, asked);
        _replaced[hole] = host;
        json[key] = hole;
    }

    // The port of "host" is "port", of "readerHost" it is "readerPort".
    private static int? PortBeside(JsonObject json, string key)
    {
        var name = key.Replace("host", "port", StringComparison.Ordinal)
            .Replace("Host", "Port", StringComparison.Ordinal);
        return name != key && json[name] is JsonValue value && value.TryGetValue<double>(out var port)
            ? (int)port
            : null;
    }

    private void Explain(string target, ImmutableArray<string> reasons) => _reasons.Add(
        $"The network does not let {function.Kind} '{function.Name}' reach {target}: "
            + $"{string.Join("; ", reasons)}.");
}
