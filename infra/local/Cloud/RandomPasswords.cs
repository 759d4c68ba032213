using System.Security.Cryptography;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>Makes passwords by the rules of Pulumi.Random's RandomPassword.</summary>
internal static class RandomPasswords
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Special = "!@#$%&*()-_=+[]{}<>:?";

    public static string Create(WireInputs inputs)
    {
        var length = inputs.Int("length") ?? throw new CloudException(
            "RandomPassword needs a length. Set length.");
        (string Key, string Minimum, string Characters)[] classes =
        [
            ("lower", "minLower", Lower),
            ("upper", "minUpper", Upper),
            ("numeric", "minNumeric", Digits),
            ("special", "minSpecial", inputs.Text("overrideSpecial") is { Length: > 0 } own ? own : Special),
        ];
        var allowed = classes.Where(entry => inputs.Flag(entry.Key, fallback: true)).ToArray();
        if (allowed.Length == 0)
        {
            throw new CloudException("RandomPassword has every class of characters switched off. Allow one.");
        }

        var characters = allowed
            .SelectMany(entry => RandomNumberGenerator.GetItems<char>(
                entry.Characters,
                inputs.Int(entry.Minimum) ?? 0))
            .ToList();
        if (characters.Count > length)
        {
            throw new CloudException($"RandomPassword has length {length}, but its minimums add up to "
                + $"{characters.Count}. Lower the minimums or raise length.");
        }

        var all = string.Concat(allowed.Select(entry => entry.Characters));
        characters.AddRange(RandomNumberGenerator.GetItems<char>(all, length - characters.Count));
        var result = characters.ToArray();
        RandomNumberGenerator.Shuffle(result.AsSpan());
        return new string(result);
    }
}
