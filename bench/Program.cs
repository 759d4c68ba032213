using System.Globalization;
using System.Runtime.InteropServices;
using Bench;
using Bench.Evaluation;

if (args is [EvaluationRun.Verb, var program, var tiers, var folder, var records])
{
    return await EvaluationRun.RunAsync(
        program, int.Parse(tiers, CultureInfo.InvariantCulture), folder, bool.Parse(records));
}

string[] parts = ["evaluation", "tier", "endpoint"];
if (args.Length > 2
    || !int.TryParse(args.FirstOrDefault() ?? "5", out var runs)
    || runs < 1
    || (args.Length == 2 && !parts.Contains(args[1])))
{
    Console.Error.WriteLine(
        "Usage: ./dev bench [RUNS [evaluation|tier|endpoint]]   "
        + "RUNS must be a whole number of at least 1; 5 when left out.");
    return 2;
}

// A run that is interrupted takes its tier down, too.
using var interrupted = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    if (args.Length < 2 || args[1] == parts[0])
        await EvaluationBench.RunAsync(runs, interrupted.Token);
    if (args.Length < 2 || args[1] == parts[1])
        await TierBench.RunAsync(runs, interrupted.Token);
    if (args.Length < 2 || args[1] == parts[2])
        await EndpointBench.RunAsync(runs, interrupted.Token);
    return 0;
}
catch (Exception) when (interrupted.IsCancellationRequested)
{
    Console.Error.WriteLine("Interrupted.");
    return 130;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    interrupted.Cancel();
}
