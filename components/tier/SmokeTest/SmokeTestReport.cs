using System.Text.Json;
using CachingTier.Contract;

namespace CachingTier;

/// <summary>Judges the report of the smoke test, which must prove the caches it was asked for.</summary>
public static class SmokeTestReport
{
    private const string Caches = "caches";

    /// <summary>Compares a report with what was asked for.</summary>
    /// <param name="report">The report as JSON.</param>
    /// <param name="caches">Names of the caches that were asked for.</param>
    /// <returns>Why the report proves nothing; null when it proves each cache, once, and no other.</returns>
    public static string? FindProblem(string report, IReadOnlyCollection<string> caches)
    {
        var asked = caches.Order(StringComparer.Ordinal).ToArray();
        if (Parse(report) is not { } json)
            return $"The report must be JSON that proves {List(asked)}, but was not.";
        var proven = ReadAll(json);
        var names = proven.Select(cache => cache.Name).Order(StringComparer.Ordinal).ToArray();
        if (asked.Length == 0 || !names.SequenceEqual(asked))
            return $"The report must prove {List(asked)}, each once and no other, but proved {List(names)}.";
        var failed = proven.Where(cache => !cache.Passed).Select(cache => cache.Name).ToArray();
        return failed.Length == 0 ? null : $"The report says that {List(failed)} failed.";
    }

    /// <summary>Whether a text may be a report: that of the function always lists caches.</summary>
    internal static bool MayBeOne(string text) =>
        Parse(text) is not { ValueKind: JsonValueKind.Object } json || json.TryGetProperty(Caches, out _);

    private static string List(string[] names) =>
        names.Length == 0 ? "no cache" : string.Join(" and ", names.Select(Quoted.Text));

    private static JsonElement? Parse(string text)
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

    private static (string Name, bool Passed)[] ReadAll(JsonElement report) =>
        report.ValueKind == JsonValueKind.Object
        && report.TryGetProperty(Caches, out var caches)
        && caches.ValueKind == JsonValueKind.Array
            ? [.. caches.EnumerateArray().Select(Read)]
            : [];

    private static (string Name, bool Passed) Read(JsonElement cache) =>
        cache.ValueKind == JsonValueKind.Object
            ? (cache.TryGetProperty("name", out var name) ? name.ToString() : "",
                cache.TryGetProperty("passed", out var passed) && passed.ValueKind == JsonValueKind.True)
            : ("", false);
}
