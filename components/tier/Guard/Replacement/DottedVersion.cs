using System.Globalization;

namespace CachingTier;

/// <summary>Compares versions as far as both are given.</summary>
internal static class DottedVersion
{
    /// <summary>Whether one version is lower than the other; 7 is neither lower nor higher than 7.1.</summary>
    public static bool IsLower(Recorded<string> one, Recorded<string> other)
    {
        var (left, right) = (Parts(one.GetValueOr("")), Parts(other.GetValueOr("")));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
                return left[i] < right[i];
        }

        return false;
    }

    // Versions like 6.x end where they leave the choice to ElastiCache.
    private static int[] Parts(string version) =>
    [
        .. version.Split('.')
            .Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .TakeWhile(number => number >= 0),
    ];
}
