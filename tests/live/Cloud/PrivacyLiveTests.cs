using System.Runtime.Versioning;
using System.Text.Json;
using System.Text.Json.Nodes;
using Live.Testing;

namespace Live.Cloud;

/// <summary>What the other users of this machine can learn about a tier.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PrivacyLiveTests
{
    private const UnixFileMode Everybody = (UnixFileMode)0b111_101_101;
    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;

    [Fact(Timeout = 60_000)]
    public async Task Nobody_else_can_open_what_a_tier_keeps()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        // A folder that was there before may be open to everybody.
        Directory.CreateDirectory(tier.State.Path, Everybody);

        (await tier.RunAsync("up")).Succeeded();

        string[] kept = [tier.State.Path, .. Directory.EnumerateFileSystemEntries(
            tier.State.Path,
            "*",
            SearchOption.AllDirectories)];
        Assert.Contains(tier.State.SocketPath, kept);
        Assert.All(
            kept,
            path => Assert.Equal((path, UnixFileMode.None), (path, File.GetUnixFileMode(path) & Others)));
    }

    [Fact(Timeout = 60_000)]
    public async Task No_token_and_no_key_is_in_a_log_or_in_what_is_printed()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        var up = await tier.RunAsync("up");
        var status = await tier.RunAsync("status", "--json");

        string[] written =
        [
            up.Output, up.Error, status.Output, await File.ReadAllTextAsync(tier.State.LogPath),
            await File.ReadAllTextAsync(Path.Combine(tier.State.Path, "supervisor.json")),
        ];
        var token = await Faults.TokenAsync(tier, await Faults.SecretOfAsync(tier, "sessions"));
        var owner = await SecretsCalls.OwnerAsync(tier);
        foreach (var secret in new[] {
            token,
            JsonEncodedText.Encode(token).ToString(),
            owner.SecretAccessKey })
        {
            Assert.All(written, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task The_credentials_of_a_tier_read_its_secrets_and_no_others_do()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();
        var secret = await Faults.SecretOfAsync(tier, "sessions");
        var request = new JsonObject { ["SecretId"] = secret }.ToJsonString();
        var owner = await SecretsCalls.OwnerAsync(tier);

        var (_, read) = await SecretsCalls.CallAsync(tier, "GetSecretValue", request);
        var value = JsonNode.Parse((string)JsonNode.Parse(read)!["SecretString"]!)!;
        Assert.Equal(await Faults.TokenAsync(tier, secret), (string?)value["password"]);
        var (status, guessed) = await SecretsCalls.CallAsync(
            tier,
            "GetSecretValue",
            request,
            owner with { SecretAccessKey = "local" });
        Assert.Equal(400, status);
        Assert.StartsWith("""{"__type":"InvalidSignatureException",""", guessed, StringComparison.Ordinal);
    }
}
