using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench;

/// <summary>
/// Compares the throughput through the primary endpoint of a cache with that of connections to its node. Both
/// take turns, and each pair gives a ratio, so that what else runs here affects both alike.
/// </summary>
internal sealed partial class EndpointBench(string endpoint, string node)
{
    private const string Cache = "sessions";

    private static readonly string[] Commands = ["GET", "SET"];
    private static readonly Load[] Loads = [new(1, 1, 20_000), new(50, 1, 100_000), new(50, 16, 500_000)];

    private readonly Dictionary<(string Command, Load Load), List<(double Endpoint, double Node)>> _rates =
        Commands.SelectMany(command => Loads.Select(load => (command, load)))
            .ToDictionary(pair => pair, _ => new List<(double, double)>());

    public static Task RunAsync(int rounds, CancellationToken cancellationToken) => Dev.WithTierAsync(
        async dev =>
        {
            await dev.RunAsync("up");
            var client = (await dev.RunAsync("connect", Cache, "--print")).Output.Trim();
            var address = (string)(await dev.PrimaryAsync(Cache))["address"]!;
            var bench = new EndpointBench(
                Benchmark(client),
                Host().Replace(Benchmark(client), $"-h {address.Split(':')[0]} "));
            for (var round = 0; round < rounds; round++)
                await bench.MeasureAsync(endpointFirst: round % 2 == 0, cancellationToken);
            bench.Print();
            return rounds;
        },
        cancellationToken);

    // With a login it is: REDISCLI_AUTH='…' redis-cli -h …
    private static string Benchmark(string client) =>
        client.StartsWith("redis-cli ", StringComparison.Ordinal)
            ? client.Replace("redis-cli ", "redis-benchmark ", StringComparison.Ordinal)
            : client.Replace(
                " redis-cli ", "; redis-benchmark -a \"$REDISCLI_AUTH\" ", StringComparison.Ordinal);

    [GeneratedRegex("-h [^ ]+ ")]
    private static partial Regex Host();

    // A line of it: "GET","30721.97","0.8",…
    [GeneratedRegex("^\"(GET|SET)\",\"([0-9.]+)\"", RegexOptions.Multiline)]
    private static partial Regex Rate();

    private async Task MeasureAsync(bool endpointFirst, CancellationToken cancellationToken)
    {
        foreach (var load in Loads)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = await MeasureAsync(endpointFirst ? endpoint : node, load);
            var second = await MeasureAsync(endpointFirst ? node : endpoint, load);
            foreach (var command in Commands)
            {
                _rates[(command, load)].Add(endpointFirst
                    ? (first[command], second[command])
                    : (second[command], first[command]));
            }
        }
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(string benchmark, Load load)
    {
        using var process = Dev.Launch("bash", "-c", $"{benchmark} -c {load.Clients} -P {load.Pipeline} "
            + $"-n {load.Requests} -t get,set --csv");
        var output = await Dev.FinishAsync(process, "redis-benchmark");
        return Rate().Matches(output).ToDictionary(
            rate => rate.Groups[1].Value,
            rate => double.Parse(rate.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    private void Print()
    {
        Figures.PrintHeader("throughput, endpoint ÷ node");
        foreach (var (pair, rates) in _rates)
        {
            Figures.Print(
                $"{pair.Command}, {pair.Load}", rates.Select(rate => rate.Endpoint / rate.Node), "0.00");
        }

        Console.WriteLine();
        Figures.PrintHeader("requests per second at the node");
        foreach (var (pair, rates) in _rates)
            Figures.Print($"{pair.Command}, {pair.Load}", rates.Select(rate => rate.Node), "0");
    }
}
