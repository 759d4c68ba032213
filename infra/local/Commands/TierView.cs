using System.Globalization;
using CachingTier.Contract;
using CachingTier.Local.Engines;
using CachingTier.Local.Protocol;

namespace CachingTier.Local.Commands;

/// <summary>Prints the status of a tier.</summary>
internal sealed class TierView(TierStatus tier)
{
    public string Memory
    {
        get
        {
            var bytes = tier.Processes.Sum(process => (double)process.MemoryBytes);
            return $"{(bytes / (1024 * 1024)).ToString("0", CultureInfo.InvariantCulture)} MiB in "
                + $"{tier.Processes.Length} processes";
        }
    }

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
        foreach (var cache in tier.Caches)
        {
            var contract = cache.Contract;
            sheet.Add(
                cache.Name,
                Choice<CacheKind>.Name(contract.Kind),
                Choice<CacheEngine>.Name(contract.Engine),
                Address(contract.Host, contract.Port),
                Address(contract.ReaderHost, contract.ReaderPort),
                contract.TransitEncryption is { } mode
                    ? Choice<TransitEncryption>.Name(mode)
                    : YesNo(contract.Tls),
                Choice<AuthMode>.Name(contract.AuthMode),
                Short(contract.SecretArn),
                YesNo(contract.ClusterMode));
        }

        sheet.Show();
        ShowSubstitutes();
        Console.WriteLine($"Certificate authority: {tier.CaCertificate}");
        Console.WriteLine($"Secrets Manager: {tier.Endpoint}, with the credentials in {tier.Credentials}");
    }

    public void ShowStatus()
    {
        var uptime = Duration(TimeSpan.FromSeconds(tier.UptimeSeconds));
        Console.WriteLine($"Stack {tier.Stack}: up for {uptime}, supervisor {tier.Pid}, {Memory}.");
        var sheet = new Sheet("cache", "node", "engine", "role", "address", "pid", "state");
        foreach (var cache in tier.Caches)
        {
            foreach (var node in cache.Nodes)
            {
                sheet.Add(
                    cache.Name,
                    node.Name,
                    node.Engine?.ToString(),
                    node.Role,
                    node.Address,
                    node.Pid?.ToString(CultureInfo.InvariantCulture),
                    node.State);
            }
        }

        sheet.Show();
        ShowSubstitutes();
    }

    private void ShowSubstitutes()
    {
        foreach (var group in tier.Caches
            .Where(cache => cache.Nodes.Any(node => node.Engine is { } engine
                && engine.Name != Choice<CacheEngine>.Name(cache.Contract.Engine)))
            .GroupBy(cache => NodeEngine.Describe(cache.Contract.Engine, cache.EngineVersion, cache.Nodes)))
        {
            Console.WriteLine($"{group.Key}: {string.Join(", ", group.Select(cache => cache.Name))}. For the "
                + $"engine itself, install {Choice<CacheEngine>.Name(group.First().Contract.Engine)}-server, "
                + "then stop the tier and bring it up again.");
        }
    }

    private static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? $"{(int)time.TotalHours} h {time.Minutes} min"
        : time.TotalMinutes >= 1 ? $"{time.Minutes} min {time.Seconds} s" : $"{time.Seconds} s";

    // The name in the ARN says which secret; account and region are those of every other.
    private static string? Short(string? arn) => arn?[(arn.LastIndexOf(':') + 1)..];

    private static string? Address(string? host, int? port) => host is null ? null : $"{host}:{port}";

    private static string YesNo(bool flag) => flag ? "yes" : "no";
}
