using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>A subscription, checked.</summary>
internal sealed partial record ResolvedSubscription(
    string Name, AlarmProtocol Protocol, Output<string> Endpoint, Output<string>? RoleArn, bool? IsRaw,
    AlarmLevel? Level)
{
    private const string Http = "http";

    /// <summary>The subscription resolved, of use only when there are no problems.</summary>
    public static ResolvedSubscription Resolve(AlarmSubscriptionArgs args, string at, Problems problems)
    {
        var name = args.Name ?? "";
        problems.Require(Label().IsMatch(name), $"{at}.name", "lowercase letters, digits and single hyphens",
            args.Name, "It names the subscription in the stack.");
        var fix = args.Protocol == Http
            ? "Without TLS anybody on the way may read and change the messages."
            : "Say how the messages are to come.";
        var protocol = problems.Choose<AlarmProtocol>($"{at}.protocol", args.Protocol, fix);
        problems.Require(
            args.Endpoint is not null, $"{at}.endpoint", "set", null, "Say where the messages are to go.");
        var endpoint = protocol is { } known && args.Endpoint is not null
            ? CheckEndpoint(args.Endpoint, known, $"{at}.endpoint", problems)
            : args.Endpoint.ToOutput();
        problems.Require(
            args.RawMessageDelivery != true || protocol is null || AlarmEndpoint.For(protocol.Value).TakesRaw,
            $"{at}.rawMessageDelivery",
            $"left out with protocol '{args.Protocol}'",
            true,
            $"Only {Choice<AlarmProtocol>.RuleOf(AlarmEndpoint.Raw)} take messages as they are.");
        var level = args.Level is null
            ? null
            : problems.Choose<AlarmLevel>($"{at}.level", args.Level, "Leave it out for both.");
        return new ResolvedSubscription(
            name, protocol ?? default, endpoint, Role(args, at, problems), args.RawMessageDelivery, level);
    }

    private static Output<string> CheckEndpoint(
        Input<string> endpoint, AlarmProtocol protocol, string property, Problems problems)
    {
        var expected = AlarmEndpoint.For(protocol);
        return Inputs.Check(endpoint, problems, (value, found) => found.Require(
            expected.Shape.IsMatch(value),
            property,
            $"{expected.Rule} with protocol '{protocol.WireName()}'",
            value,
            "Messages go nowhere else."));
    }

    private static Output<string>? Role(AlarmSubscriptionArgs args, string at, Problems problems)
    {
        var firehose = AlarmProtocol.Firehose.WireName();
        var isFirehose = args.Protocol == firehose;
        var property = $"{at}.subscriptionRoleArn";
        if (args.SubscriptionRoleArn is not { } role)
        {
            problems.Require(!isFirehose, property, $"set with protocol '{args.Protocol}'", null,
                "SNS uses this role to write to the delivery stream.");
            return null;
        }
        problems.Require(
            isFirehose,
            property,
            $"left out with protocol '{args.Protocol}'",
            Problems.SomeValue,
            $"Only '{firehose}' needs a role.");
        return Inputs.Check(role, problems, (value, found) => found.Require(
            RoleShape().IsMatch(value),
            property,
            "the ARN of a role as in 'arn:aws:iam::123456789012:role/alarms'",
            value,
            "SNS uses it to write to the delivery stream."));
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]{1,576}\z")]
    private static partial Regex RoleShape();
}
