namespace CachingTier;

/// <summary>Who may use the topic of alarms and its key.</summary>
internal static class AlarmPolicies
{
    private const string CloudWatch = "cloudwatch.amazonaws.com";

    public static PolicyDocument ForTopic(string arn, string account) => new([
        new("Allow", ["sns:Publish"], [arn], new() { ["Service"] = CloudWatch }, CreateCondition(account)),
        new("Deny", ["sns:Publish"], [arn], new() { ["AWS"] = "*" },
            new() { ["Bool"] = new() { ["aws:SecureTransport"] = "false" } }),
    ]);

    /// <summary>In the policy of a key, every resource means that key.</summary>
    public static PolicyDocument ForKey(string partition, string account) => new([
        new("Allow", ["kms:*"], ["*"], new() { ["AWS"] = $"arn:{partition}:iam::{account}:root" }),
        new(
            "Allow",
            ["kms:Decrypt", "kms:GenerateDataKey*"],
            ["*"],
            new() { ["Service"] = CloudWatch },
            CreateCondition(account)),
    ]);

    private static Dictionary<string, Dictionary<string, object>> CreateCondition(string account) =>
        new() { ["StringEquals"] = new() { ["aws:SourceAccount"] = account } };
}
