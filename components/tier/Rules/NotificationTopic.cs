using System.Text.RegularExpressions;
using Pulumi;
using Pulumi.Aws;

namespace CachingTier;

/// <summary>The SNS topic that receives the events of a cache.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ElastiCacheSNS.html"/>
internal static partial class NotificationTopic
{
    private const string Property = "notificationTopicArn";

    public static Input<string>? Check(Input<string>? arn, Problems problems, string? caveat = null)
    {
        if (arn is null)
            return null;
        problems.Warn($"{Property} must name a topic without encryption at rest: ElastiCache takes an "
            + "encrypted one, shows it as inactive and sends it "
            + $"nothing.{(caveat is null ? "" : $" {caveat}")}");
        return Inputs.Check(arn, problems, CheckShape);
    }

    /// <summary>
    /// The ARN again, which fails when the topic is in another region or account than the cache.
    /// </summary>
    public static Input<string>? CheckReach(Input<string>? arn, string kind, string name, Resource parent)
    {
        if (arn is null)
            return null;
        var options = new InvokeOptions { Parent = parent };
        var here = GetRegion.Invoke(options: options);
        var self = GetCallerIdentity.Invoke(options: options);
        return Output.Tuple(arn.ToOutput(), here, self).Apply(parts =>
        {
            var (_, region, identity) = parts;
            var problems = new Problems(kind, name);
            var there = Shape().Match(parts.Item1);
            problems.Require(
                there.Groups["region"].Value == region.Region,
                Property,
                $"a topic in region {region.Region}",
                parts.Item1,
                "ElastiCache sends to topics of its own region only.");
            problems.Require(there.Groups["account"].Value == identity.AccountId, Property,
                $"a topic of account {identity.AccountId}", parts
                    .Item1, "ElastiCache sends to topics of its own account only.");
            problems.ThrowIfAny();
            return parts.Item1;
        });
    }

    private static void CheckShape(string arn, Problems problems) => CheckShape(arn, Property, problems);

    public static bool IsArn(string arn) => Shape().IsMatch(arn);

    public static void CheckShape(
        string arn,
        string property,
        Problems problems) => problems.Require(IsArn(arn), property,
        "the ARN of an SNS topic", arn, "Write it as in 'arn:aws:sns:eu-west-1:123456789012:caches'.");

    [GeneratedRegex(
        "^arn:aws[a-z-]*:sns:(?<region>[a-z0-9-]+):(?<account>[0-9]{12}):[A-Za-z0-9_-]{1,256}\\z")]
    private static partial Regex Shape();
}
