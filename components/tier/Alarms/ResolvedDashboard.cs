using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>The arguments of <see cref="CacheDashboard"/>, checked.</summary>
internal sealed partial record ResolvedDashboard(
    string? Name,
    ImmutableArray<ImmutableArray<MonitoredCache>> Pages)
{
    /// <summary>The arguments resolved.</summary>
    public static Resolution<CacheDashboardArgs, ResolvedDashboard> Resolve(
        string name,
        CacheDashboardArgs args) =>
        Resolutions.Resolve(
            nameof(CacheDashboard),
            name,
            args,
            (_, given, problems) => Resolve(given, problems));

    private static ResolvedDashboard Resolve(CacheDashboardArgs args, Problems problems)
    {
        var caches = args.Caches ?? [];
        problems.Require(args.DashboardName is null || Shape().IsMatch(args.DashboardName), "dashboardName",
            "1 to 255 letters, digits, hyphens and underscores", args
                .DashboardName, "Leave it out for one from project and stack.");
        problems.Require(
            caches.Count > 0,
            "caches",
            "a list of at least one cache",
            null,
            "Give a cache to show.");
        for (var i = 0; i < caches.Count; i++)
        {
            var name = caches[i].Name;
            problems.Require(
                caches.FindIndex(other => other.Name == name) == i,
                $"caches[{i}].name",
                "given once",
                name,
                "Rename one of the two.");
        }
        var pages = DashboardPages.Create(
            caches.Select((cache, index) => MonitoredCache.Resolve(cache, $"caches[{index}]", problems)));
        var room = Limits.DashboardNameLength - Suffix(pages.Length - 1).Length;
        problems.Require(
            pages.Length < 2 || args.DashboardName is null || args.DashboardName.Length <= room,
            "dashboardName",
            $"at most {room} characters for {pages.Length} dashboards",
            args
                .DashboardName,
            "The caches do not fit on one: the others get a number.");
        return new ResolvedDashboard(args.DashboardName, pages);
    }

    /// <summary>What distinguishes a dashboard from the first one.</summary>
    public static string Suffix(int page) =>
        page <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{page + 1}");

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,255}\z")]
    private static partial Regex Shape();
}
