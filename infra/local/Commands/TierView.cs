using System.Globalization;
using CachingTier.Contract;
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
        Console.WriteLine($"Certificate authority: {tier.CaCertificate}");
        Console.WriteLine($"Secrets Manager: {tier.Endpoint}, with the credentials in {tier.Credentials}");
    }

    public void ShowStatus()
    {
        var uptime = Duration(TimeSpan.FromSeconds(tier.UptimeSeconds));
        Console.WriteLine($"Stack {tier.Stack}: up for {uptime}, supervisor {tier.Pid}, {Memory}.");
        var sheet = new Sheet("cache", "node", "role", "address", "pid", "state");
        foreach (var cache in tier.Caches)
        {
            foreach (var node in cache.Nodes)
            {
                sheet.Add(
                    cache.Name,
                    node.Name,
                    node.Role,
                    node.Address,
                    node.Pid?.ToString(CultureInfo.InvariantCulture),
                    node.State);
            }
        }

        sheet.Show();
    }

    private static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? $"{(int)time.TotalHours} h {time.Minutes} min"
        : time.TotalMinutes >= 1 ? $"{time.Minutes} min {time.Seconds} s" : $"{time.Seconds} s";

    // The name in the ARN says which secret; account and region are those of every other.
    private static string? Short(string? arn) => arn?[(arn.LastIndexOf(':') + 1)..];

    private static string? Address(string? host, int? port) => host is null ? null : $"{host}:{port}";

    private static string YesNo(bool flag) => flag ? "yes" : "no";
}
