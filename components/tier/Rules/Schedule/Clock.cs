using System.Globalization;

namespace CachingTier;

/// <summary>Times of day as <c>HH:MM</c>.</summary>
internal static class Clock
{
    public static int Read(ReadOnlySpan<char> text) =>
        (int.Parse(text[..2], CultureInfo.InvariantCulture) * 60)
            + int.Parse(text[3..], CultureInfo.InvariantCulture);

    public static string Write(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";
}
