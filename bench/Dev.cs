using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Bench;

/// <summary>Runs commands of <c>./dev</c> on a tier of the benchmark's own.</summary>
internal sealed class Dev(string state)
{
    /// <summary>Gives a tier of its own, not up yet, and takes it down afterwards.</summary>
    public static async Task<T> WithTierAsync<T>(
        Func<Dev, Task<T>> use, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("caching-tier-bench-").FullName;
        var dev = new Dev(Path.Combine(folder, "tier"));
        try
        {
            return await use(dev).WaitAsync(cancellationToken);
        }
        finally
        {
            await dev.RunAsync("down");
            Directory.Delete(folder, recursive: true);
        }
    }

    public static Process Launch(
        string program,
        params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    public Process Start(string verb, params string[] arguments) =>
        Launch("./dev", [verb, .. arguments, "--state", state]);

    public async Task<(string Output, TimeSpan Time)> RunAsync(string verb, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(verb, arguments);
        return (await FinishAsync(process, $"./dev {verb}"), clock.Elapsed);
    }

    public async Task<JsonNode> StatusAsync() =>
        JsonNode.Parse((await RunAsync("status", "--json")).Output)!;

    /// <summary>The node that is primary of a cache at the moment.</summary>
    public async Task<JsonNode> PrimaryAsync(string cache)
    {
        var caches = (await StatusAsync())["caches"]!.AsArray();
        var nodes = caches.Single(one => (string?)one!["name"] == cache)!["nodes"]!.AsArray();
        return nodes.Single(node => (string?)node!["role"] == "primary")!;
    }

    /// <summary>What the process printed; an exception with all of it when it failed.</summary>
    public static async Task<string> FinishAsync(Process process, string what)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"{what} ended with {process.ExitCode}:\n{output}{await errors}");
    }
}
