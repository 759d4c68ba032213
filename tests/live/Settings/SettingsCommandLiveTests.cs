using System.Diagnostics;
using Live.Testing;

namespace Live.Settings;

public sealed class SettingsCommandLiveTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("config:\n  aws:region: eu-west-1\n  caching-tier:caches: &x {tags: *x}\n", "line 3: an "
        + "alias")]
    [InlineData("config:\n  ? [a, b]\n  : c\n", "line 2: a key")]
    [InlineData("config:\n  aws:region: mars-1\n  caching-tier:caches: {a: {kind: "
        + "memcached}}\n", "aws:region must")]
    [InlineData("config:\n  caching-tier:caches: {a: {kind: memcached}}\n", "aws:region must")]
    [InlineData("config:\n  aws:region: eu-west-1\n  caching-tier:caches: {\"\\e[31m\\n\": {kind: x}}\n",
        @"caching-tier:caches.\u001B[31m\n.kind must")]
    [InlineData("config:\n  aws:region: eu-west-1\n  caching-tier:caches: {a: {kind: memcached, nodes: "
        + "1e999}}\n",
        "caching-tier:caches.a.nodes must be a whole number, but was '1e999'.")]
    public async Task A_file_that_cannot_be_used_is_one_line_and_exit_code_1(string yaml, string reason)
    {
        await using var tier = new CliTier(yaml);

        await RefusesAsync(tier, reason);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_pipe_in_place_of_the_file_is_one_line_and_exit_code_1()
    {
        await using var tier = new CliTier("");
        var file = Path.Combine(tier.Folder, "Pulumi.dev.yaml");
        File.Delete(file);
        using (var made = Process.Start("mkfifo", [file]))
            await made.WaitForExitAsync();

        await RefusesAsync(tier, "must be a file, but is a pipe or a device.");
    }

    [Fact(Timeout = 60_000)]
    public async Task Addresses_are_counted_before_the_first_engine_starts()
    {
        var caches = string.Concat(Enumerable.Range(0, 201).Select(i => $"    c{i}: "
            + $"{{ kind: memcached }}\n"));
        await using var tier = new CliTier("config:\n  aws:region: eu-west-1\n  caching-tier:profile: dev\n"
            + $"  caching-tier:network: {{ cidrBlock: 10.0.0.0/16 }}\n  caching-tier:caches:\n{caches}");

        var up = await tier.RunAsync("up");

        Assert.Equal((1, "Pulumi.dev.yaml: caching-tier:caches must have at most 253 nodes and endpoints on "
            + "this machine, but was 402 of them. Bring up a stack with fewer caches or fewer nodes.\n"),
            (up.ExitCode, up.Error));
        Assert.DoesNotContain("started in", up.Output, StringComparison.Ordinal);
        await tier.NothingLeftAsync();
    }

    private static async Task RefusesAsync(CliTier tier, string reason)
    {
        var up = await tier.RunAsync("up");

        Assert.Equal(1, up.ExitCode);
        Assert.StartsWith("Pulumi.dev.yaml", up.Error, StringComparison.Ordinal);
        Assert.Contains(reason, up.Error, StringComparison.Ordinal);
        Assert.Equal(up.Error.Length - 1, up.Error.IndexOf('\n', StringComparison.Ordinal));
        await tier.NothingLeftAsync();
    }
}
