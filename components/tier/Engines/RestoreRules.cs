using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>What a new serverless cache can be filled with.</summary>
internal static partial class RestoreRules
{
    public static IReadOnlyList<string> Check(List<string>? arns, CacheEngine engine, Problems problems)
    {
        const string property = "snapshotArnsToRestore";
        if (arns is null)
            return [];
        problems.Require(
            arns.Count > 0,
            property,
            "a list of at least one ARN",
            arns,
            "Leave it out for an empty cache.");
        for (var i = 0; i < arns.Count; i++)
            Check($"{property}[{i}]", arns[i] ?? "", engine, problems);
        return arns;
    }

    private static void Check(string property, string arn, CacheEngine engine, Problems problems)
    {
        var match = Shape().Match(arn);
        if (!match.Success)
        {
            problems.Add(property, "the ARN of a snapshot or of a file in S3", arn,
                "Write it as in 'arn:aws:elasticache:eu-west-1:123456789012:serverlesscachesnapshot:nightly'.");
        }
        else if (engine == CacheEngine.Memcached)
        {
            problems.Require(match.Groups["kind"].Value == "serverlesscachesnapshot", property,
                "the ARN of a serverless snapshot with engine 'memcached'", arn, "Nothing else holds data "
                    + "of Memcached.");
        }
    }

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:(?:elasticache:[a-z0-9-]+:[0-9]{12}:(?<kind>serverlesscachesnapshot|snapshot):"
            + @"[A-Za-z0-9.:-]+|s3:::[^,/]+/[^,]+)\z")]
    private static partial Regex Shape();
}
