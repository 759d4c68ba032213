using System.Globalization;

namespace Bench.Evaluation;

/// <summary>What one evaluation took, from the start of its process to the end.</summary>
internal sealed record EvaluationResult(int Resources, TimeSpan Time, TimeSpan Processor, Memory Peak)
{
    public static EvaluationResult Parse(string output, TimeSpan time)
    {
        var figures = output.Trim().Split(' ');
        return new EvaluationResult(
            int.Parse(figures[0], CultureInfo.InvariantCulture),
            time,
            TimeSpan.FromSeconds(double.Parse(figures[1], CultureInfo.InvariantCulture)),
            new Memory(long.Parse(figures[2], CultureInfo.InvariantCulture)));
    }
}
