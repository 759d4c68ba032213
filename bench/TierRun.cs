using System.Diagnostics;

namespace Bench;

/// <summary>Brings the dev stack's tier up once, kills a primary twice and takes it down again.</summary>
internal sealed class TierRun(Dev dev)
{
    private const string Cache = "sessions";

    public static Task<Result> MeasureAsync(CancellationToken cancellationToken) =>
        Dev.WithTierAsync(dev => new TierRun(dev).RunAsync(), cancellationToken);

    private async Task<Result> RunAsync()
    {
        var (_, bare) = await dev.RunAsync("up", "--help");
        var (up, peak) = await UpAsync();
        var tier = Memory.OfTree([(int)(await dev.StatusAsync())["pid"]!]);
        TimeSpan[] failovers = [await FailoverAsync(), await FailoverAsync()];
        var (_, smoke) = await dev.RunAsync("smoke");
        return new Result(bare, up, peak, tier, smoke, failovers);
    }

    private async Task<(TimeSpan Time, Memory Peak)> UpAsync()
    {
        var clock = Stopwatch.StartNew();
        using var up = dev.Start("up");
        var finished = Dev.FinishAsync(up, "./dev up");
        var peak = new Memory(0);
        while (!finished.IsCompleted)
        {
            var now = Memory.OfTree([up.Id]);
            if (now.Kib > peak.Kib)
                peak = now;
            await Task.WhenAny(finished, Task.Delay(50));
        }
        await finished;
        return (clock.Elapsed, peak);
    }

    private async Task<TimeSpan> FailoverAsync()
    {
        // Proven first: a replica that still catches up would not be promoted.
        await dev.RunAsync("smoke");
        var client = (await dev.RunAsync("connect", Cache, "--print")).Output.Trim();
        var primary = await dev.PrimaryAsync(Cache);

        var clock = Stopwatch.StartNew();
        using (var process = Process.GetProcessById((int)primary["pid"]!))
            process.Kill();
        while (!await WritesAsync(client))
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(60))
                throw new TimeoutException($"{Cache} took no write for 60 s after its primary was killed.");
        }
        return clock.Elapsed;
    }

    private static async Task<bool> WritesAsync(string client)
    {
        using var write = Dev.Launch("timeout", "1", "bash", "-c", $"{client} SET bench 1");
        var output = await write.StandardOutput.ReadToEndAsync();
        await write.WaitForExitAsync();
        return output.Trim() == "OK";
    }
}
