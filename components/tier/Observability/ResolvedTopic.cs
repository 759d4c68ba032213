using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>The arguments of <see cref="AlarmTopic"/>, checked.</summary>
internal sealed partial record ResolvedTopic(
    ImmutableArray<(string Name, string Protocol, Output<string> Endpoint)> Subscriptions,
    Output<string>? KmsKeyId,
    InputMap<string>? Tags)
{
    private static readonly Dictionary<string, (Regex Shape, string Rule)> Protocols = new()
    {
        ["email"] = (Email(), "an address as in 'caches@example.com'"),
        ["https"] = (Https(), "a URL as in 'https://example.com/alarms'"),
        ["sqs"] = (Sqs(), "the ARN of a queue as in 'arn:aws:sqs:eu-west-1:123456789012:alarms'"),
    };

    /// <summary>The arguments resolved, or everything that is wrong with them thrown.</summary>
    public static ResolvedTopic Of(string name, AlarmTopicArgs args)
    {
        var problems = ProblemsOf(name);
        var resolved = From(args, problems);
        problems.ThrowIfAny();
        return resolved;
    }

    public static Problems ProblemsOf(string name) => new(nameof(AlarmTopic), name);

    /// <summary>The arguments resolved, of use only when there are no problems.</summary>
    public static ResolvedTopic From(AlarmTopicArgs args, Problems problems) => new(
        [.. (args.Subscriptions ?? []).Select((each, index) => Subscription(args.Subscriptions!, each, index, problems))],
        args.KmsKeyId is null ? null : Inputs.Check(args.KmsKeyId, problems, CheckKey),
        TagRules.Check(args.Tags, problems));

    private static (string, string, Output<string>) Subscription(
        List<AlarmSubscriptionArgs> all, AlarmSubscriptionArgs subscription, int index, Problems problems)
    {
        var at = $"subscriptions[{index}]";
        var name = subscription.Name ?? "";
        problems.Require(Name().IsMatch(name), $"{at}.name", "lowercase letters, digits and single hyphens",
            subscription.Name, "It names the subscription in the stack.");
        problems.Require(all.FindIndex(other => other.Name == subscription.Name) == index, $"{at}.name", "given once",
            subscription.Name, "Rename one of the two.");
        var known = Protocols.TryGetValue(subscription.Protocol ?? "", out var protocol);
        problems.Require(known, $"{at}.protocol", OneOf.Text(Protocols.Keys), subscription.Protocol,
            "Say how the messages are to come.");
        problems.Require(subscription.Endpoint is not null, $"{at}.endpoint", "set", null, "Say where the messages are to go.");
        var endpoint = known && subscription.Endpoint is not null
            ? Inputs.Check(subscription.Endpoint, problems, (value, found) => found.Require(protocol.Shape.IsMatch(value),
                $"{at}.endpoint", $"{protocol.Rule} with protocol '{subscription.Protocol}'", value, "Messages go nowhere else."))
            : subscription.Endpoint.ToOutput();
        return (name, subscription.Protocol ?? "", endpoint);
    }

    private static void CheckKey(string key, Problems problems) => problems.Require(
        Key().IsMatch(key), "kmsKeyId", "the ARN of a KMS key", key,
        "Alarms cannot use the key of AWS, 'alias/aws/sns': leave it out for a key of its own.");

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"^https://[^\s/]+(/\S*)?\z")]
    private static partial Regex Https();

    [GeneratedRegex(@"^arn:aws[a-z-]*:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,80}(\.fifo)?\z")]
    private static partial Regex Sqs();

    [GeneratedRegex(@"^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\z")]
    private static partial Regex Key();
}
