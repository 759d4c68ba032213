using CachingTier.Contract;
using CachingTier.Local.Protocol;
using Live.Testing;

namespace Live.Cloud;

/// <summary>
/// A cache that was taken over without TLS comes up, proven, in every stage on its way to it.
/// </summary>
public sealed class TlsMigrationLiveTests
{
    [Fact(Timeout = 180_000)]
    public async Task Each_stage_comes_up_and_proves_which_clients_are_let_in()
    {
        await using var tier = new CliTier(Settings("off", "none"));

        await UpAsync(tier, "off without TLS");
        foreach (var (cache, endpoints) in new[] { ("sessions", 2), ("carts", 1) })
        {
            Assert.Equal((false, null), await TransportAsync(tier, cache));
            Assert.All(
                await OutcomesAsync(tier, cache, "tls", endpoints),
                outcome => Assert.Equal(ProofOutcome.NotApplicable, outcome));
            await OutcomesAsync(tier, cache, "plaintext refused", 0);
            await OutcomesAsync(tier, cache, "plaintext accepted", 0);
        }

        tier.Settings = Settings("preferred", "none");
        await UpAsync(tier, "preferred without a login");
        Assert.Equal((true, TransitEncryption.Preferred), await TransportAsync(tier, "sessions"));
        // The host and the reader; the configuration endpoint, two primaries and their replicas.
        Assert.All(await OutcomesAsync(tier, "sessions", "plaintext accepted", 2), Passed);
        Assert.All(await OutcomesAsync(tier, "carts", "plaintext accepted", 5), Passed);

        tier.Settings = Settings("preferred", "token, acceptNoLogin: true");
        await UpAsync(tier, "preferred with a token for who has it");
        Assert.All(await OutcomesAsync(tier, "sessions", "plaintext accepted", 2), Passed);
        Assert.All(await OutcomesAsync(tier, "sessions", "no login accepted", 2), Passed);
        Assert.All(await OutcomesAsync(tier, "carts", "plaintext accepted", 5), Passed);
        Assert.All(await OutcomesAsync(tier, "carts", "no login accepted", 5), Passed);

        tier.Settings = Settings("preferred", "token, acceptNoLogin: false");
        await UpAsync(tier, "preferred with a token");
        Assert.All(await OutcomesAsync(tier, "sessions", "plaintext accepted", 2), Passed);
        Assert.All(await OutcomesAsync(tier, "carts", "plaintext accepted", 5), Passed);
        Assert.All(await OutcomesAsync(tier, "sessions", "auth refused", 1), Passed);

        tier.Settings = Settings("required", "token");
        await UpAsync(tier, "required");
        foreach (var cache in new[] { "sessions", "carts" })
        {
            Assert.Equal((true, null), await TransportAsync(tier, cache));
            Assert.All(await OutcomesAsync(tier, cache, "plaintext refused", 1), Passed);
            await OutcomesAsync(tier, cache, "plaintext accepted", 0);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task After_a_deployment_without_tls_the_next_stage_starts_and_the_one_after_it_does_not()
    {
        object deployed;
        await using (var first = await TierLab.OpenAsync(Settings("off", "none")))
        {
            await first.EvaluateAsync();
            deployed = (await first.Tier.Cloud.OutputAsync("settings"))!;
        }

        await using var skipping = await TierLab.OpenAsync(Settings("required", "token"));
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => skipping.EvaluateAfterAsync(deployed));
        Assert.Contains("RedisReplicationGroup 'sessions': transitEncryption must be 'preferred' after "
            + "'off', but was 'required'.",
            failure.Message, StringComparison.Ordinal);
        Assert.Empty(skipping.Tier.Engines.Caches);

        await using var next = await TierLab.OpenAsync(Settings("preferred", "none"));
        await next.EvaluateAfterAsync(deployed);
        Assert.Equal(2, next.Tier.Engines.Caches.Count);
        Assert.True(Assert.Single(next.Tier.Smoke.Outcomes).Passed);
    }

    private static string Settings(string stage, string login) => $$"""
        config:
          aws:region: eu-west-1
          caching-tier:profile: dev
          caching-tier:guard: true
          caching-tier:caches:
            sessions:
              kind: replication-group
              availability: replicated
              replicas: 1
              transitEncryption: "{{stage}}"
              login: { mode: {{login}} }
            carts:
              kind: replication-group
              availability: replicated
              shards: 2
              replicas: 1
              transitEncryption: "{{stage}}"
              login: { mode: {{login}} }
        """;

    private static void Passed(ProofOutcome outcome) => Assert.Equal(ProofOutcome.Passed, outcome);

    private static async Task UpAsync(CliTier tier, string stage)
    {
        var up = await tier.RunAsync("up");
        Assert.True(up.ExitCode == 0, $"{stage}: {up.Output}\n{up.Error}");
        Assert.Contains("Up and proven in ", up.Output, StringComparison.Ordinal);
    }

    private static async Task<(bool Tls, TransitEncryption? Stage)> TransportAsync(CliTier tier, string cache)
    {
        var contract = (await tier.CacheAsync(cache)).Contract;
        return (contract.Tls, contract.TransitEncryption);
    }

    /// <summary>How that many checks of a layer ended.</summary>
    private static async Task<List<ProofOutcome>> OutcomesAsync(
        CliTier tier, string cache, string layer, int count)
    {
        var report = (await tier.StatusAsync()).Smoke!.Caches!.Value;
        var outcomes = report.Single(each => each.Name == cache).Checks
            .Where(check => check.Layer == layer)
            .Select(check => check.Outcome)
            .ToList();
        Assert.Equal(count, outcomes.Count);
        return outcomes;
    }
}
