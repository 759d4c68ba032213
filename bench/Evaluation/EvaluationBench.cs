using System.Diagnostics;
using System.Globalization;

namespace Bench.Evaluation;

/// <summary>
/// Compares the evaluation of tiers with that of the same resources registered raw and with a bare program.
/// Each evaluation is a process; a round runs all of them, so that what else runs here affects each alike.
/// </summary>
internal sealed class EvaluationBench(string folder)
{
    private static readonly int[] Sizes = [1, 10, 100];

    public static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("caching-tier-bench-").FullName;
        try
        {
            // Stands for the published smoke test.
            await File.WriteAllTextAsync(Path.Combine(folder, "SmokeTest.dll"), "", cancellationToken);
            await new EvaluationBench(folder).MeasureAsync(rounds, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task MeasureAsync(int rounds, CancellationToken cancellationToken)
    {
        await EvaluateAsync(EvaluationRun.Tiers, 1, records: true);
        foreach (var size in Sizes)
            await EvaluateAsync(EvaluationRun.Stack, size, records: true);
        (string Program, int Tiers)[] programs =
        [
            (EvaluationRun.Bare, 1),
            .. Sizes.SelectMany(size => new[]
            {
                (EvaluationRun.Tiers, size), (EvaluationRun.Raw, size), (EvaluationRun.Stack, size),
            }),
        ];
        var results = programs.ToDictionary(program => program, _ => new List<EvaluationResult>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var program in programs)
            {
                cancellationToken.ThrowIfCancellationRequested();
                results[program].Add(await EvaluateAsync(program.Program, program.Tiers, records: false));
            }
        }
        Console.WriteLine(
            $"{"evaluation",-16}{"resources",10}{"minimum s",12}{"median s",12}{"CPU s",10}{"peak MiB",10}");
        foreach (var (program, measured) in results)
            Print($"{program.Program} {program.Tiers}", measured);
        Console.WriteLine();
        foreach (var size in Sizes)
        {
            var tiers = results[(EvaluationRun.Tiers, size)];
            Console.WriteLine(
                $"{size,3} tiers ÷ raw: {Ratio(tiers, results[(EvaluationRun.Raw, size)])}, "
                + $"÷ bare: {Ratio(tiers, results[(EvaluationRun.Bare, 1)])}");
        }
    }

    private async Task<EvaluationResult> EvaluateAsync(string program, int tiers, bool records)
    {
        var clock = Stopwatch.StartNew();
        using var process = Dev.Launch(
            "dotnet", typeof(EvaluationBench).Assembly.Location, EvaluationRun.Verb, program,
            tiers.ToString(CultureInfo.InvariantCulture), folder, records.ToString());
        var output = await Dev.FinishAsync(process, $"{program} {tiers}");
        return EvaluationResult.Parse(output, clock.Elapsed);
    }

    private static void Print(string what, List<EvaluationResult> measured) => Console.WriteLine(
        $"{what,-16}{measured[0].Resources,10}{Seconds(measured).First(),12:0.000}{Median(measured),12:0.000}"
        + $"{measured.Min(result => result.Processor.TotalSeconds),10:0.000}"
        + $"{measured.Min(result => result.Peak.InMib),10:0}");

    private static string Ratio(List<EvaluationResult> one, List<EvaluationResult> other) =>
        $"minimum {Seconds(one).First() / Seconds(other).First():0.00}, "
        + $"median {Median(one) / Median(other):0.00}, "
        + $"CPU {one.Min(result => result.Processor) / other.Min(result => result.Processor):0.00}";

    private static double Median(List<EvaluationResult> measured) =>
        Seconds(measured).ElementAt(measured.Count / 2);

    private static IEnumerable<double> Seconds(List<EvaluationResult> measured) =>
        measured.Select(result => result.Time.TotalSeconds).Order();
}
