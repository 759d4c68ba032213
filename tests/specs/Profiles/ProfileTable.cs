using System.Globalization;
using System.Text;
using CachingTier;
using Specs.Compliance;

namespace Specs.Profiles;

/// <summary>The table of what each profile does, written from the profiles themselves.</summary>
internal static class ProfileTable
{
    public const string Begin = "<!-- profiles -->";
    public const string End = "<!-- /profiles -->";

    private static readonly (string Title, Func<Profile, string> Cell)[] Rows =
    [
        ("availability", profile => $"`{profile.Availability.WireName()}`"),
        ("node type", profile => profile.NodeType),
        ("Memcached nodes", profile => Number(profile.MemcachedNodes)),
        ("zones of a new VPC", profile => Number(profile.Zones)),
        ("serverless limits", profile => $"{Number(profile.ServerlessMaxDataGb)} GB, "
            + $"{Number(profile.ServerlessMaxEcpuPerSecond)} ECPU/s"),
        ("snapshots kept", profile => Days(profile.SnapshotRetentionLimit, "none")),
        ("snapshot when a cache on nodes is deleted", profile => YesNo(profile.FinalSnapshot)),
        ("logs kept", profile => Days(profile.LogRetentionDays, "none")),
        ("port on nodes", profile => $"{Port(CacheEngine.Valkey, profile)}, "
            + $"{Port(CacheEngine.Memcached, profile)}"),
        ("traffic of a new VPC is logged", profile => YesNo(profile.FlowLogs)),
        ("smoke test between deployments", profile => profile.Canary
            ? $"every {CanarySchedule.Usual["rate(".Length..^1]}, with alarms"
            : "never"),
        ("alarms and dashboard", profile => YesNo(profile != Profile.Dev)),
        ("changes are applied",
            profile => profile.ApplyImmediately ? "at once" : "in the maintenance window"),
        ("encrypted with a key of your own",
            profile => profile == Profile.Regulated ? "yes, a new one" : "no"),
        ("deleted secret can be restored", profile => Days(profile.SecretRecoveryDays, "no")),
        ("caches are protected from deletion", profile => YesNo(profile.Protect)),
    ];

    /// <summary>The page that has the table, relative to the repository.</summary>
    public static string Page { get; } = Directory
        .EnumerateFiles(Written.PathOf("docs"), "*.md", SearchOption.AllDirectories)
        .Append(Written.PathOf("README.md"))
        .Single(file => File.ReadAllText(file).Contains(Begin, StringComparison.Ordinal));

    /// <summary>The text with the table between its markers renewed.</summary>
    public static string PutInto(string page)
    {
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return $"{page[..start]}\n{Write()}{page[page.IndexOf(End, StringComparison.Ordinal)..]}";
    }

    private static string Write()
    {
        var text = new StringBuilder($"| | {string.Join(" | ", Profile.All.Select(each => each.Name))} |\n");
        text.Append("| --- | --- | --- | --- |\n");
        foreach (var (title, cell) in Rows)
            text.Append($"| {title} | {string.Join(" | ", Profile.All.Select(cell))} |\n");
        return text.ToString();
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Days(int days, string none) => days == 0 ? none : $"{days} days";

    private static string YesNo(bool holds) => holds ? "yes" : "no";

    private static int Port(CacheEngine engine, Profile profile) => engine.DefaultPort() + profile.PortOffset;
}
