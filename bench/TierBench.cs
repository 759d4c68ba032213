namespace Bench;

/// <summary>Measures the tier on this machine: its start, its memory and its failover.</summary>
internal static class TierBench
{
    public static async Task RunAsync(int runs, CancellationToken cancellationToken)
    {
        var results = new List<Result>();
        for (var run = 1; run <= runs; run++)
        {
            var result = await TierRun.MeasureAsync(cancellationToken);
            Console.WriteLine($"run {run} of {runs}: {result}");
            results.Add(result);
        }
        Console.WriteLine();
        Figures.PrintHeader("");
        Figures.Print("./dev up, s", results.Select(result => result.Up.TotalSeconds), "0.00");
        Figures.Print(
            "./dev up ÷ a bare program start",
            results.Select(result => result.Up / result.BareStart),
            "0.0");
        Figures.Print(
            "memory while it comes up, MiB",
            results.Select(result => result.PeakMemory.InMib),
            "0");
        Figures.Print(
            "memory of the running tier, MiB",
            results.Select(result => result.TierMemory.InMib),
            "0");
        Figures.Print("./dev smoke, s", results.Select(result => result.Smoke.TotalSeconds), "0.00");
        Figures.Print(
            "kill -9 of a primary to write, s",
            results.SelectMany(result => result.Failovers).Select(time => time.TotalSeconds),
            "0.00");
        Console.WriteLine();
        Console.WriteLine(
            "Memory is the proportional set size (PSS) of all processes: shared pages count once.");
    }
}
