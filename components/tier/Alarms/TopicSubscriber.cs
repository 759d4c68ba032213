using System.Collections.Immutable;
using Pulumi;
using Lambda = Pulumi.Aws.Lambda;
using Sns = Pulumi.Aws.Sns;

namespace CachingTier;

/// <summary>Subscribes to the topic of a component, and lets the topic in where that is up to us.</summary>
internal sealed class TopicSubscriber(
    string name,
    Resource parent,
    Sns.Topic topic,
    Sns.TopicPolicy policy,
    Output<string> account)
{
    private readonly CustomResourceOptions _children = new() { Parent = parent };

    public void Subscribe(ResolvedSubscription subscription, int index)
    {
        var child = $"{name}-{subscription.Name}";
        var waits = new CustomResourceOptions { Parent = parent, DependsOn = { policy } };
        var endpoint = subscription.Endpoint;
        if (subscription.Protocol is AlarmProtocol.Firehose or AlarmProtocol.Lambda)
        {
            var region = Pulumi.Aws.GetRegion.Invoke(options: new() { Parent = parent })
                .Apply(found => found.Region);
            endpoint = Within(region, subscription, $"subscriptions[{index}].endpoint");
            if (subscription.Protocol == AlarmProtocol.Lambda)
                waits.DependsOn = LetIn(child, endpoint, region);
        }
        var args = new Sns.TopicSubscriptionArgs
        {
            Topic = topic.Arn,
            Protocol = subscription.Protocol.WireName(),
            Endpoint = endpoint,
        };
        if (subscription.RoleArn is { } role)
            args.SubscriptionRoleArn = role;
        if (subscription.IsRaw is { } raw)
            args.RawMessageDelivery = raw;
        if (subscription.Level is { } level)
        {
            args.FilterPolicy = AlarmLevels.CreateFilter(level);
            args.FilterPolicyScope = "MessageBody";
        }
        _ = new Sns.TopicSubscription(child, args, waits);
    }

    private Output<string> Within(
        Output<string> region,
        ResolvedSubscription subscription,
        string property) =>
        Output.Tuple(subscription.Endpoint, region).Apply(parts =>
        {
            var problems = new Problems(nameof(AlarmTopic), name);
            TopicReach.Check(subscription.Protocol, parts.Item1, parts.Item2, property, problems);
            problems.ThrowIfAny();
            return parts.Item1;
        });

    // What the subscription waits for. A function of another account lets the topic in by itself: from here
    // it would be refused.
    private Output<ImmutableArray<Resource>> LetIn(
        string child,
        Output<string> function,
        Output<string> region) =>
        Output.Tuple(function, account).Apply(parts => TopicReach.AccountOf(parts.Item1) == parts.Item2
            ? ImmutableArray.Create<Resource>(policy, Permit(child, function, region))
            : [policy]);

    // The permission is part of the function, wherever that is; an alias and a version have their own.
    private Lambda.Permission Permit(
        string child,
        Output<string> function,
        Output<string> region) => new(child, new()
        {
            Action = "lambda:InvokeFunction",
            Function = function.Apply(arn => string.Join(':', arn.Split(':').Take(7))),
            Qualifier = function.Apply(arn => arn.Split(':').ElementAtOrDefault(7)!),
            Region = function.Apply(TopicReach.RegionOf),
            Principal = Output.Tuple(region, function)
            .Apply(parts => TopicReach.ServiceOf(parts.Item1, parts.Item2)),
            SourceArn = topic.Arn,
        }, _children);
}
