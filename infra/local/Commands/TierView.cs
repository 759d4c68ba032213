using System.Globalization;
using System.Text.Json.Nodes;

namespace CachingTier.Local.Commands;

/// <summary>Prints what the supervisor tells about its tier.</summary>
internal sealed class TierView(JsonObject tier)
{
    public string Memory
    {
        get
        {
            var processes = Items("processes");
            var bytes = processes.Sum(process => (double?)process["memoryBytes"] ?? 0);
            return $"{(bytes / (1024 * 1024)).ToString("0", CultureInfo.InvariantCulture)} MiB in "
                + $"{processes.Length} processes";
        }
    }

    private JsonObject[] Items(string key) => [.. (tier[key] as JsonArray ?? []).OfType<JsonObject>()];

    public JsonObject? Cache(string name) =>
        Items("caches").FirstOrDefault(cache => (string?)cache["name"] == name);

    public string[] CacheNames => [.. Items("caches").Select(cache => (string)cache["name"]!)];

    public string? CaCertificate => (string?)tier["caCertificate"];

    public void ShowConnections()
    {
        var sheet = new Sheet(
            "cache",
            "kind",
            "engine",
            "endpoint",
            "reader",
            "tls",
            "auth",
            "secret",
            "cluster mode");
        foreach (var cache in Items("caches"))
        {
            var connection = cache["connection"]!;
            sheet.Add((string?)cache["name"], (string?)connection["kind"], (string?)connection["engine"],
                Address(connection["host"], connection["port"]), Address(
                    connection["readerHost"],
                    connection["readerPort"]),
                (string?)connection["transitEncryption"] ?? YesNo(connection["tls"]), (string?)connection[
                    "authMode"], Short((string?)connection["secretArn"]),
                YesNo(connection["clusterMode"]));
        }

        sheet.Show();
        Console.WriteLine($"Certificate authority: {CaCertificate}");
        Console.WriteLine($"Secrets Manager: {(string?)tier["endpoint"]}, with the credentials in "
            + $"{(string?)tier["credentials"]}");
    }

    public void ShowStatus()
    {
        var uptime = TimeSpan.FromSeconds((double?)tier["uptimeSeconds"] ?? 0);
        Console.WriteLine($"Stack {(string?)tier["stack"]}: up for {Duration(uptime)}, supervisor "
            + $"{(int?)tier["pid"]}, {Memory}.");
        var sheet = new Sheet("cache", "node", "role", "address", "pid", "state");
        foreach (var cache in Items("caches"))
        {
            foreach (var node in cache["nodes"] as JsonArray ?? [])
            {
                sheet.Add(
                    (string?)cache["name"],
                    (string?)node?["name"],
                    (string?)node?["role"],
                    (string?)node?["address"],
                    ((int?)node?["pid"])?.ToString(CultureInfo.InvariantCulture),
                    (string?)node?["state"]);
            }
        }

        sheet.Show();
    }

    private static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? $"{(int)time.TotalHours} h {time.Minutes} min"
        : time.TotalMinutes >= 1 ? $"{time.Minutes} min {time.Seconds} s" : $"{time.Seconds} s";

    // The name in the ARN says which secret; account and region are those of every other.
    private static string? Short(string? arn) => arn?[(arn.LastIndexOf(':') + 1)..];

    private static string? Address(JsonNode? host, JsonNode? port) => host is null ? null : $"{host}:{port}";

    private static string? YesNo(JsonNode? flag) => flag is null ? null : (bool)flag ? "yes" : "no";
}
