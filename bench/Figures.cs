namespace Bench;

/// <summary>A table with the spread of what was measured several times.</summary>
internal static class Figures
{
    public static void PrintHeader(string what) =>
        Console.WriteLine($"{what,-34}{"minimum",10}{"median",10}{"maximum",10}");

    public static void Print(string what, IEnumerable<double> figures, string format)
    {
        var sorted = figures.Order().ToArray();
        double[] shown = [sorted[0], sorted[sorted.Length / 2], sorted[^1]];
        Console.WriteLine(
            $"{what,-34}" + string.Concat(shown.Select(figure => $"{figure.ToString(format),10}")));
    }
}
