using CachingTier.Contract;
using CachingTier.Local.Engines;
using CachingTier.Local.Protocol;
using Live.Testing;

namespace Live.Cloud;

/// <summary>A tier whose one cache goes from stage to stage.</summary>
internal static class MigratingTier
{
    private const string Replicated = "availability: replicated, replicas: 1";
    private const string LeftAlone = "\nThe running tier is left as it was.\n";

    /// <summary>The settings of a stack with one cache.</summary>
    public static string Sessions(string settings, string shape = Replicated) => $$"""
        config:
          aws:region: eu-west-1
          caching-tier:profile: dev
          caching-tier:users:
            app: { access: admin }
            reports: { access: read-only }
          caching-tier:caches:
            sessions: { kind: replication-group, {{shape}}, {{settings}} }
        """;

    /// <summary>Brings the tier up and finds a proof in what it says.</summary>
    public static async Task ProvenAsync(this CliTier tier, string proof)
    {
        var up = await tier.RunAsync("up");
        up.Succeeded();
        Assert.Contains("Up and proven in ", up.Output, StringComparison.Ordinal);
        if (up.Output.Contains(proof, StringComparison.Ordinal))
            return;
        var status = await tier.RunAsync("status", "--json");
        Assert.Contains(proof, status.Output, StringComparison.Ordinal);
    }

    /// <summary>Brings the tier up with settings that are refused, which leaves it as it was.</summary>
    public static async Task RefusedAsync(
        this CliTier tier, string settings, string message, string shape = Replicated)
    {
        var supervisor = tier.Record.Supervisor;
        tier.Settings = Sessions(settings, shape);

        var up = await tier.RunAsync("up");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains(message, up.Error, StringComparison.Ordinal);
        Assert.EndsWith(LeftAlone, up.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", up.Error, StringComparison.Ordinal);
        Assert.Equal(supervisor, tier.Record.Supervisor);
    }

    /// <summary>How many checks of a layer passed.</summary>
    public static async Task<int> PassedAsync(this CliTier tier, string layer) =>
        (await tier.StatusAsync()).Smoke!.Caches!.Value[0].Checks
            .Count(check => check.Layer == layer && check.Outcome == ProofOutcome.Passed);

    /// <summary>
    /// Who a client is that knows the secret only: with the password, or what was one; or no secret at all.
    /// </summary>
    public static async Task<string> WhoAsync(
        this CliTier tier, Func<CacheContract, string?>? secret, string? user)
    {
        var contract = (await tier.CacheAsync("sessions")).Contract;
        var password = secret is null ? null : await PasswordAsync(tier, secret(contract)!);
        var endpoint = new EngineEndpoint(contract.Host, contract.Port);
        using var limit = new CancellationTokenSource(30_000);
        var tls = EngineTier.Trusting((await tier.StatusAsync()).CaCertificate, endpoint.Host);
        using var client = await EngineConnection.OpenAsync(endpoint, tls, limit.Token);
        try
        {
            if (password is not null)
            {
                await client.SendAsync(
                    limit.Token, user is null ? ["AUTH", password] : ["AUTH", user, password]);
            }

            return (string)(await client.SendAsync(limit.Token, "ACL", "WHOAMI"))!;
        }
        catch (RespException exception)
        {
            return exception.Message;
        }
    }

    private static async Task<string> PasswordAsync(CliTier tier, string secretArn)
    {
        var secret = await tier.SecretAsync(secretArn);
        return (secret.Password ?? secret.Retired)!;
    }
}
