using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>
/// The ARN of a KMS key, with which services answer: a key id would look like a change at each deployment.
/// </summary>
internal static partial class KmsKeyArn
{
    public static Input<string>? Check(Input<string>? key, string property, Problems problems)
    {
        if (key is null)
            return null;
        return Inputs.Check(key, problems, (arn, found) => Check(arn, property, found));
    }

    public static Output<ImmutableArray<string>> CheckAll(
        InputList<string>? keys,
        string property,
        Problems problems)
    {
        if (keys is null)
            return Output.Create(ImmutableArray<string>.Empty);
        return Inputs.Check<ImmutableArray<string>>(keys, problems, (arns, found) =>
        {
            for (var i = 0; i < arns.Length; i++)
                Check(arns[i], $"{property}[{i}]", found);
        });
    }

    /// <summary>Region of a key, which is that of the services that use it.</summary>
    public static string RegionOf(string arn) => arn.Split(':')[3];

    private static void Check(
        string arn,
        string property,
        Problems problems) => problems.Require(Shape().IsMatch(arn), property,
        "the ARN of a KMS key", arn, "AWS answers with the ARN: an id or an alias would look like a change "
            + "each time.");

    [GeneratedRegex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\\z")]
    private static partial Regex Shape();
}
