using System.Diagnostics;
using System.Globalization;

namespace SmokeTesting;

/// <summary>Times as the report has them: milliseconds, to a tenth.</summary>
internal static class Timing
{
    public static double Since(long start) =>
        Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1);

    public static string Text(long start) => Since(start).ToString(CultureInfo.InvariantCulture);
}
