using System.Globalization;
using System.Text.Json.Nodes;

namespace CachingTier.Local.Commands;

/// <summary>Prints the smoke test's report per cache and check.</summary>
internal sealed class SmokeView(JsonNode? smoke)
{
    public const string Passed = "ok";
    public const string Failed = "FAILED";

    /// <summary>Prints it; returns whether nothing failed.</summary>
    public bool Show()
    {
        if (smoke is null)
        {
            Console.WriteLine("The settings have no smoke test: nothing was proven.");
            return true;
        }

        if (Caches(smoke) is { } caches)
            ShowChecks(caches);
        foreach (var (region, copies) in Regions)
        {
            Console.WriteLine($"Copies in {region}:");
            if (Caches(copies) is { } proven)
                ShowChecks(proven);
        }

        foreach (var message in All.Select(each => (string?)each?["message"]))
        {
            if (!string.IsNullOrEmpty(message))
                Console.Error.WriteLine(message);
        }

        return (bool?)smoke["passed"] ?? false;
    }

    /// <summary>What was proven, in one line; null when nothing was.</summary>
    public string? Summary
    {
        get
        {
            if (Caches(smoke) is not { Count: var caches })
                return null;
            var copies = Regions.Sum(region => Caches(region.Value)?.Count ?? 0);
            var also = copies == 0 ? "" : $" copies: {copies},";
            var seconds = All.Sum(each => (double?)each?["milliseconds"] ?? 0) / 1000;
            return $"Caches proven: {caches},{also} in "
                + $"{seconds.ToString("0.0", CultureInfo.InvariantCulture)} s.";
        }
    }

    private JsonObject Regions => smoke?["regions"] as JsonObject ?? [];

    private IEnumerable<JsonNode?> All => Regions.Select(region => region.Value).Prepend(smoke);

    private static JsonArray? Caches(JsonNode? smoke) => smoke?["report"]?["caches"] as JsonArray;

    private static void ShowChecks(JsonArray caches)
    {
        var all = new Sheet("cache", "check", "target", "result", "ms", "detail");
        foreach (var cache in caches)
        {
            foreach (var check in cache?["checks"] as JsonArray ?? [])
            {
                var outcome = (string?)check?["outcome"];
                all.Add((string?)cache!["name"], (string?)check?["layer"], (string?)check?["target"],
                    Short(outcome), Milliseconds(check?["milliseconds"]),
                    (string?)(check?["error"] ?? check?["detail"]) ?? "");
            }
        }

        all.Show();
    }

    private static string? Short(string? outcome) => outcome switch
    {
        "passed" => Passed,
        "failed" => Failed,
        "not applicable" => "n/a",
        _ => outcome,
    };

    private static string Milliseconds(JsonNode? value) =>
        ((double?)value ?? 0).ToString("0.0", CultureInfo.InvariantCulture);
}
