using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>A stretch of every day in UTC, which may run past midnight.</summary>
/// <param name="Start">Minutes after midnight.</param>
/// <param name="Minutes">How long it is.</param>
internal sealed partial record DailyWindow(int Start, int Minutes)
{
    public const int Day = 24 * 60;

    public int End => (Start + Minutes) % Day;

    public static DailyWindow? Parse(string text)
    {
        if (!Shape().IsMatch(text))
            return null;
        var start = Clock.Read(text.AsSpan(0, 5));
        return new DailyWindow(start, (Clock.Read(text.AsSpan(6, 5)) - start + Day) % Day);
    }

    public override string ToString() => $"{Clock.Write(Start)}-{Clock.Write(End)}";

    [GeneratedRegex("^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:[01][0-9]|2[0-3]):[0-5][0-9]\\z")]
    private static partial Regex Shape();
}
