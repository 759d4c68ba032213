using System.Globalization;
using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>The 16384 hash slots of cluster mode and how they are dealt to the shards.</summary>
internal static partial class HashSlots
{
    /// <summary>Adds what is wrong with the slots of the shards, in their order.</summary>
    public static void Check(string?[] shards, Problems problems)
    {
        if (shards.All(slots => slots is null))
            return;
        var owners = new int[Limits.HashSlots];
        var before = problems.Found.Length;
        for (var i = 0; i < shards.Length; i++)
        {
            if (shards[i] is not { } slots)
            {
                problems.Add(
                    $"nodeGroups[{i}].slots",
                    "set, as in other shards",
                    null,
                    "Give the slots of every shard or of none.");
            }
            else if (Ranges(slots) is not { } ranges)
            {
                problems.Add(
                    $"nodeGroups[{i}].slots",
                    $"ranges of slots from 0 to {Limits.HashSlots - 1}",
                    slots,
                    "Write it as in '0-8191'.");
            }
            else
            {
                foreach (var (from, to) in ranges)
                {
                    for (var slot = from; slot <= to; slot++)
                        owners[slot]++;
                }
            }
        }

        if (problems.Found.Length > before)
            return;
        Report(owners, 0, "none", problems);
        Report(owners, 2, "more than one", problems);
    }

    private static void Report(int[] owners, int count, string shards, Problems problems)
    {
        var slot = Array.FindIndex(owners, owner => count == 0 ? owner == 0 : owner >= count);
        if (slot >= 0)
        {
            problems.Add("nodeGroups", "a list with every slot in one shard", $"slot {slot} in {shards}",
                "Deal all slots from 0 to 16383.");
        }
    }

    private static (int From, int To)[]? Ranges(string text)
    {
        if (!Shape().IsMatch(text))
            return null;
        var ranges = text.Split(',')
            .Select(range => range.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))
                .ToArray())
            .Select(ends => (From: ends[0], To: ends[^1]))
            .ToArray();
        return Array.TrueForAll(ranges, range => range.From <= range.To && range.To < Limits.HashSlots)
            ? ranges
            : null;
    }

    [GeneratedRegex("^[0-9]{1,5}-[0-9]{1,5}(?:,[0-9]{1,5}-[0-9]{1,5})*\\z")]
    private static partial Regex Shape();
}
