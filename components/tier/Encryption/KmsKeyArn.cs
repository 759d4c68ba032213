using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>A KMS key as the services answer it: where a key id was given, each deployment would see a change.</summary>
internal static partial class KmsKeyArn
{
    public static Input<string>? Check(Input<string>? key, string property, Problems problems)
    {
        if (key is null) return null;
        return Inputs.Check(key, problems, (arn, found) => found.Require(Shape().IsMatch(arn), property,
            "the ARN of a KMS key", arn, "AWS answers with the ARN: an id or an alias would look like a change each time."));
    }

    [GeneratedRegex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\\z")]
    private static partial Regex Shape();
}
