using System.Diagnostics;
using CachingTier.Contract;

namespace SmokeTesting;

/// <summary>Proves all caches of a request beside each other.</summary>
internal static class SmokeRun
{
    public static async Task<SmokeReport> RunAsync(SmokeRequest request, TimeSpan budget, TrustStore trust)
    {
        var start = Stopwatch.GetTimestamp();
        using var timer = new CancellationTokenSource(budget);
        var redactor = new Redactor();
        var settling = new Settling(TimeSpan.FromSeconds(request.SettleSeconds ?? 0), timer.Token);
        using var secrets = new SecretsManager(trust, redactor, settling, timer.Token);
        var run = new RunContext(trust, secrets, redactor, settling, timer.Token);
        // The clients block threads while they connect. With one start-up thread per core they would wait for
        // each other.
        ThreadPool.SetMinThreads(16, 16);
        var caches = await Task.WhenAll(request.Caches
            .Select(cache => Task.Run(() => CacheAsync(run, cache.Key, cache.Value))));
        var passed = caches.Length > 0 && caches.All(cache => cache.Passed);
        return new SmokeReport(passed, Timing.Since(start), caches);
    }

    private static async Task<CacheReport> CacheAsync(RunContext run, string name, CacheContract contract)
    {
        var start = Stopwatch.GetTimestamp();
        var checks = contract.IsMemcached
            ? await MemcachedCheck.RunAsync(run, contract)
            : await RedisCheck.RunAsync(run, contract);
        return new CacheReport(name, contract.Kind, contract.Engine, checks.All(check => check.Passed),
            Timing.Since(start), checks);
    }
}
