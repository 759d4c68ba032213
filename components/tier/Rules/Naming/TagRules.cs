using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>What AWS accepts as tags.</summary>
internal static class TagRules
{
    public static InputMap<string>? Check(InputMap<string>? tags, Problems problems)
    {
        if (tags is null)
            return null;
        return Inputs.Check(tags, problems, Check);
    }

    private static void Check(ImmutableDictionary<string, string> tags, Problems problems)
    {
        var count = tags.Remove("Name").Count + 1;
        problems.Require(
            count <= Limits.Tags,
            "tags",
            $"at most {Limits.Tags} entries with 'Name'",
            count,
            "Remove some.");
        foreach (var (key, value) in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            problems.Require(key.Length is >= 1 and <= Limits.TagKeyLength, "tags",
                $"a map with keys of 1 to {Limits.TagKeyLength} characters", key, "Give each key at least "
                    + "one character and shorten long ones.");
            problems.Require(!key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase), "tags",
                "a map with keys without the prefix 'aws:'", key, "The prefix belongs to AWS: choose "
                    + "another.");
            problems.Require(value is null || value.Length <= Limits.TagValueLength, $"tags.{key}",
                $"at most {Limits.TagValueLength} characters", value, "Shorten it.");
        }
    }
}
