using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CachingTier.Local.Settings;

/// <summary>
/// What a plain scalar is for the Pulumi CLI, whose YAML reader is go-yaml version 3: that of YAML 1.2, which
/// also knows octal numbers with a leading zero and underscores in numbers. <c>yes</c>, <c>no</c>, <c>on</c>
/// and <c>off</c> are texts.
/// </summary>
internal static partial class YamlScalar
{
    // 64 binary digits are the longest integer.
    private const int MostDigits = 64;

    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    public static bool? Flag(string text) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>An integer of 64 bits or a finite fraction; none where the text is no number.</summary>
    public static JsonValue? Number(string text)
    {
        if (text is [not ('+' or '-' or '.' or (>= '0' and <= '9')), ..])
            return null;
        var plain = text[0] == '.' ? text : text.Replace("_", "", StringComparison.Ordinal);
        return Whole(plain) ?? Fraction(plain);
    }

    /// <summary>Whether the text is a number that JSON does not have.</summary>
    public static bool IsEndless(string text) => Endless().IsMatch(text);

    /// <summary>Whether the text is a day or a point in time.</summary>
    public static bool IsTime(string text) => Time().Match(text) is { Success: true } time
        && DateOnly.TryParseExact(
            time.Groups["day"].Value, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static JsonValue? Whole(string text)
    {
        var match = Integer().Match(text);
        if (!match.Success)
            return null;
        var (digits, radix) = Digits(match);
        if (digits.Length > MostDigits)
            return null;
        var value = digits.Aggregate(BigInteger.Zero, (sum, digit) =>
            sum * radix + Convert.ToInt32(digit.ToString(), 16));
        if (text[0] == '-')
            value = -value;
        if (value >= long.MinValue && value <= long.MaxValue)
            return JsonValue.Create((long)value);
        return value > 0 && value <= ulong.MaxValue && text[0] != '+' ? JsonValue.Create((ulong)value) : null;
    }

    private static (string Digits, int Radix) Digits(Match match)
    {
        if (match.Groups["hex"] is { Success: true } hex)
            return (hex.Value, 16);
        if (match.Groups["octal"] is { Success: true } octal)
            return (octal.Value, 8);
        return match.Groups["binary"] is { Success: true } binary
            ? (binary.Value, 2)
            : (match.Groups["decimal"].Value, 10);
    }

    private static JsonValue? Fraction(string text)
    {
        if (!Float().IsMatch(text))
            return null;
        var value = double.Parse(text, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
            return null;
        // 3.0 arrives as 3.
        return double.IsInteger(value) && Math.Abs(value) < 1L << 53
            ? JsonValue.Create((long)value)
            : JsonValue.Create(value);
    }

    [GeneratedRegex("^[-+]?(?:0[xX](?<hex>[0-9a-fA-F]+)|0[bB](?<binary>[01]+)|0[oO]?(?<octal>[0-7]+)"
        + @"|(?<decimal>0|[1-9][0-9]*))\z")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Float();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex Endless();

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?:[Tt ][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}"
        + @"(?:\.[0-9]+)?(?:Z|[-+][0-9]{2}:[0-9]{2})?)?\z")]
    private static partial Regex Time();
}
