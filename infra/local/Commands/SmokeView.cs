using System.Collections.Immutable;
using System.Globalization;
using CachingTier.Contract;
using CachingTier.Local.Protocol;

namespace CachingTier.Local.Commands;

/// <summary>Prints the smoke test's report per cache and check.</summary>
internal sealed class SmokeView(SmokeStatus? smoke)
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

        if (smoke.Caches is { } caches)
            ShowChecks(caches);
        foreach (var (region, copies) in Regions)
        {
            Console.WriteLine($"Copies in {region}:");
            if (copies.Caches is { } proven)
                ShowChecks(proven);
        }

        foreach (var message in All.Select(each => each.Message).Where(text => text.Length > 0))
            Console.Error.WriteLine(message);
        return smoke.Passed;
    }

    /// <summary>What was proven, in one line; null when nothing was.</summary>
    public string? Summary
    {
        get
        {
            if (smoke?.Caches is not { Length: var caches })
                return null;
            var copies = Regions.Values.Sum(region => region.Caches?.Length ?? 0);
            var also = copies == 0 ? "" : $" copies: {copies},";
            var seconds = All.Sum(each => each.Milliseconds) / 1000;
            return $"Caches proven: {caches},{also} in "
                + $"{seconds.ToString("0.0", CultureInfo.InvariantCulture)} s.";
        }
    }

    private ImmutableSortedDictionary<string, SmokeStatus> Regions =>
        smoke?.Regions ?? ImmutableSortedDictionary<string, SmokeStatus>.Empty;

    private IEnumerable<SmokeStatus> All => smoke is null ? [] : Regions.Values.Prepend(smoke);

    private static void ShowChecks(ImmutableArray<ProvenCache> caches)
    {
        var all = new Sheet("cache", "check", "target", "result", "ms", "detail");
        foreach (var cache in caches)
        {
            foreach (var check in cache.Checks)
            {
                all.Add(
                    cache.Name,
                    check.Layer,
                    check.Target,
                    Short(check.Outcome),
                    check.Milliseconds.ToString("0.0", CultureInfo.InvariantCulture),
                    check.Error ?? check.Detail ?? "");
            }
        }

        all.Show();
    }

    private static string Short(ProofOutcome outcome) => outcome switch
    {
        ProofOutcome.Passed => Passed,
        ProofOutcome.Failed => Failed,
        ProofOutcome.NotApplicable => "n/a",
        _ => Choice<ProofOutcome>.Name(outcome),
    };
}
