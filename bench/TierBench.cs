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
        Console.WriteLine($"{"",-34}{"minimum",10}{"median",10}{"maximum",10}");
        Print("./dev up, s", results.Select(result => result.Up.TotalSeconds), "0.00");
        Print(
            "./dev up ÷ a bare program start",
            results.Select(result => result.Up / result.BareStart),
            "0.0");
        Print("memory while it comes up, MiB", results.Select(result => result.PeakMemory.InMib), "0");
        Print("memory of the running tier, MiB", results.Select(result => result.TierMemory.InMib), "0");
        Print("./dev smoke, s", results.Select(result => result.Smoke.TotalSeconds), "0.00");
        Print(
            "kill -9 of a primary to write, s",
            results.SelectMany(result => result.Failovers).Select(time => time.TotalSeconds),
            "0.00");
        Console.WriteLine();
        Console.WriteLine(
            "Memory is the proportional set size (PSS) of all processes: shared pages count once.");
    }

    private static void Print(string what, IEnumerable<double> figures, string format)
    {
        var sorted = figures.Order().ToArray();
        double[] shown = [sorted[0], sorted[sorted.Length / 2], sorted[^1]];
        Console.WriteLine(
            $"{what,-34}" + string.Concat(shown.Select(figure => $"{figure.ToString(format),10}")));
    }
}
