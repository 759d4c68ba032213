using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>The arguments of <see cref="AlarmTopic"/>, checked.</summary>
internal sealed partial record ResolvedTopic(
    ImmutableArray<ResolvedSubscription> Subscriptions,
    Output<string>? KmsKeyId,
    InputMap<string>? Tags)
{
    /// <summary>The arguments resolved.</summary>
    public static Resolution<AlarmTopicArgs, ResolvedTopic> Resolve(string name, AlarmTopicArgs args) =>
        Resolutions.Resolve(
            nameof(AlarmTopic),
            name,
            args,
            (_, given, problems) => Resolve(given, problems));

    /// <summary>A planned topic with its key, read again.</summary>
    public static ResolvedTopic ReadInputs(
        ResolvedTopic planned,
        AlarmTopicArgs args,
        Problems problems) => planned with { KmsKeyId = ReadKey(args.KmsKeyId, problems) };

    private static ResolvedTopic Resolve(AlarmTopicArgs args, Problems problems)
    {
        var subscriptions = args.Subscriptions ?? [];
        var firehose = AlarmProtocol.Firehose.WireName();
        problems.Require(
            subscriptions.Count(each => each.Protocol == firehose) <= Limits.DeliveryStreams,
            "subscriptions",
            $"at most {Limits.DeliveryStreams} with protocol '{firehose}'",
            subscriptions.Count,
            "A topic writes to no more delivery streams.");
        for (var i = 0; i < subscriptions.Count; i++)
        {
            var name = subscriptions[i].Name;
            problems.Require(
                subscriptions.FindIndex(other => other.Name == name) == i,
                $"subscriptions[{i}].name",
                "given once",
                name,
                "Rename one of the two.");
        }
        return new ResolvedTopic(
            [.. subscriptions.Select(
                (each, index) => ResolvedSubscription.Resolve(each, $"subscriptions[{index}]", problems))],
            ReadKey(args.KmsKeyId, problems),
            TagRules.Check(args.Tags, problems));
    }

    private static Output<string>? ReadKey(Input<string>? key, Problems problems) =>
        key is null ? null : Inputs.Check(key, problems, CheckKey);

    private static void CheckKey(string key, Problems problems) => problems.Require(
        Key().IsMatch(key), "kmsKeyId", "the ARN of a KMS key", key,
        "Alarms cannot use the key of AWS, 'alias/aws/sns': leave it out for a key of its own.");

    [GeneratedRegex(@"^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\z")]
    private static partial Regex Key();
}
