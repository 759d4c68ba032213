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

    /// <summary>Evaluates; the recording is written by one tier and read by the raw programs.</summary>
    public static async Task<int> RunAsync(string program, int tiers, string folder, bool records)
    {
        var recording = Path.Combine(folder, "recording.json");
        var cloud = new BenchCloud(records);
        await Deployment.TestAsync(
            cloud, new TestOptions { ProjectName = "bench", StackName = "bench", IsPreview = false }, () =>
            {
                if (program == Tiers)
                    TierProgram.Register(tiers, folder);
                else if (program == Raw)
                    RawProgram.Register(tiers, recording);
                else
                    BareProgram.Register();
            });
        if (records)
            await File.WriteAllTextAsync(recording, JsonSerializer.Serialize(cloud.Recorded));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{cloud.Resources} {process.TotalProcessorTime.TotalSeconds} {Memory.PeakOfThisProcess().Kib}"));
        return 0;
    }
}
