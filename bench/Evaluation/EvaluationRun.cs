using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Pulumi;
using Pulumi.Testing;

namespace Bench.Evaluation;

/// <summary>What runs in a process of its own: one program, evaluated once under mocks.</summary>
internal static class EvaluationRun
{
    public const string Verb = "evaluate";
    public const string Tiers = "tiers";
    public const string Raw = "raw";
    public const string Bare = "bare";
    public const string Stack = "stack";

    /// <summary>
    /// Evaluates. One tier writes the recording that the raw programs read; each stack writes what its
    /// deployment records, and reads it the next time.
    /// </summary>
    public static async Task<int> RunAsync(string program, int tiers, string folder, bool records)
    {
        var recording = Path.Combine(folder, "recording.json");
        var cloud = new BenchCloud(records);
        var options = new TestOptions { ProjectName = "bench", StackName = "bench", IsPreview = false };
        await (program == Stack
            ? new StackProgram(tiers, folder).RunAsync(cloud, options, records)
            : Deployment.TestAsync(cloud, options, () => Register(program, tiers, folder, recording)));
        if (records && program == Tiers)
            await File.WriteAllTextAsync(recording, JsonSerializer.Serialize(cloud.Recorded));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{cloud.Resources} {process.TotalProcessorTime.TotalSeconds} {Memory.PeakOfThisProcess().Kib}"));
        return 0;
    }

    private static void Register(string program, int tiers, string folder, string recording)
    {
        if (program == Tiers)
            TierProgram.Register(tiers, folder);
        else if (program == Raw)
            RawProgram.Register(tiers, recording);
        else
            BareProgram.Register();
    }
}
