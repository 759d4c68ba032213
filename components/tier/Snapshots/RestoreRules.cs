using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>What a new serverless cache can be filled with.</summary>
internal static partial class RestoreRules
{
    public static IReadOnlyList<string> Check(List<string>? arns, Problems problems)
    {
        const string property = "snapshotArnsToRestore";
        if (arns is null) return [];
        problems.Require(arns.Count > 0, property, "a list of at least one ARN", arns, "Leave it out for an empty cache.");
        for (var i = 0; i < arns.Count; i++)
            problems.Require(Shape().IsMatch(arns[i] ?? ""), $"{property}[{i}]", "the ARN of a serverless snapshot or of a file in S3",
                arns[i], "Write it as in 'arn:aws:elasticache:eu-west-1:123456789012:serverlesscachesnapshot:nightly'.");
        return arns;
    }

    [GeneratedRegex(@"^arn:aws[a-z-]*:(?:elasticache:[a-z0-9-]+:[0-9]{12}:serverlesscachesnapshot:[A-Za-z0-9-]+|s3:::[^,/]+/[^,]+)\z")]
    private static partial Regex Shape();
}
