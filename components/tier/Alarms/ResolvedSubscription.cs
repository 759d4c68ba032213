using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>A subscription, checked.</summary>
internal sealed partial record ResolvedSubscription(
    string Name, string Protocol, Output<string> Endpoint, Output<string>? RoleArn, bool? IsRaw,
    string? Level)
{
    /// <summary>The subscription resolved, of use only when there are no problems.</summary>
    public static ResolvedSubscription Resolve(AlarmSubscriptionArgs args, string at, Problems problems)
    {
        var name = args.Name ?? "";
        problems.Require(Label().IsMatch(name), $"{at}.name", "lowercase letters, digits and single hyphens",
            args.Name, "It names the subscription in the stack.");
        var protocol = AlarmProtocol.Find(args.Protocol);
        problems.Require(protocol is not null, $"{at}.protocol", Quoted.OneOf(AlarmProtocol.Names), args
            .Protocol,
            args.Protocol == "http" ?
                "Without TLS anybody on the way may read and change the messages." :
                "Say how the messages are to come.");
        problems.Require(
            args.Endpoint is not null,
            $"{at}.endpoint",
            "set",
            null,
            "Say where the messages are to go.");
        var endpoint = protocol is not null && args.Endpoint is not null
            ? Inputs.Check(args.Endpoint, problems, (value, found) => found.Require(
                protocol.Shape.IsMatch(value),
                $"{at}.endpoint",
                $"{protocol.Rule} with protocol '{args.Protocol}'",
                value,
                "Messages go nowhere else."))
            : args.Endpoint.ToOutput();
        problems.Require(
            args.RawMessageDelivery != true || protocol is not { TakesRaw: false },
            $"{at}.rawMessageDelivery",
            $"left out with protocol '{args.Protocol}'",
            true,
            $"Only {Quoted.OneOf(AlarmProtocol.NamesOfRaw)} take messages as they are.");
        problems.Require(
            args.Level is null || AlarmLevel.Names.Contains(args.Level),
            $"{at}.level",
            Quoted.OneOf(AlarmLevel.Names),
            args.Level,
            "Leave it out for both.");
        return new ResolvedSubscription(
            name, args.Protocol ?? "", endpoint, Role(args, at, problems), args.RawMessageDelivery, args
                .Level);
    }

    private static Output<string>? Role(AlarmSubscriptionArgs args, string at, Problems problems)
    {
        var isFirehose = args.Protocol == AlarmProtocol.Firehose;
        var property = $"{at}.subscriptionRoleArn";
        if (args.SubscriptionRoleArn is not { } role)
        {
            problems.Require(!isFirehose, property, $"set with protocol '{args.Protocol}'", null,
                "SNS takes this role to write to the delivery stream.");
            return null;
        }
        problems.Require(isFirehose, property, $"left out with protocol '{args.Protocol}'", Problems.Given,
            $"Only '{AlarmProtocol.Firehose}' needs a role.");
        return Inputs.Check(role, problems, (value, found) => found.Require(
            RoleShape().IsMatch(value),
            property,
            "the ARN of a role as in 'arn:aws:iam::123456789012:role/alarms'",
            value,
            "SNS takes it to write to the delivery stream."));
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]{1,576}\z")]
    private static partial Regex RoleShape();
}
