using System.Diagnostics;

namespace Bench;

/// <summary>Runs commands of <c>./dev</c> on a tier of the benchmark's own.</summary>
internal sealed class Dev(string state)
{
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
