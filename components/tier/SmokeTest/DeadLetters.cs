using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Sqs = Pulumi.Aws.Sqs;

namespace CachingTier;

/// <summary>Where a failed scheduled run is kept, with its request.</summary>
/// <param name="QueueArn">ARN of the queue.</param>
/// <param name="Permission">Lets the function's role write to it.</param>
internal sealed record DeadLetters(Output<string> QueueArn, Resource Permission)
{
    private const int TwoWeeks = 14 * 24 * 60 * 60;

    public static DeadLetters Create(string smokeTest, Iam.Role role, InputMap<string>? tags, Resource parent)
    {
        var name = $"{smokeTest}-failures";
        var children = new CustomResourceOptions { Parent = parent };
        var queue = new Sqs.Queue(name, new()
        {
            MessageRetentionSeconds = TwoWeeks,
            SqsManagedSseEnabled = true,
            Tags = NameTag.Add(name, tags),
        }, children);
        _ = new Sqs.QueuePolicy(name, new()
        {
            QueueUrl = queue.Id,
            Policy = queue.Arn.Apply(arn => new PolicyDocument([
                new("Deny", ["sqs:*"], [arn], new() { ["AWS"] = "*" },
                    new() { ["Bool"] = new() { ["aws:SecureTransport"] = "false" } }),
            ]).ToJson()),
        }, children);
        var permission = new Iam.RolePolicy(name, new()
        {
            Role = role.Name,
            Policy = queue.Arn.Apply(arn =>
                new PolicyDocument([new("Allow", ["sqs:SendMessage"], [arn])]).ToJson()),
        }, children);
        return new(queue.Arn, permission);
    }
}
