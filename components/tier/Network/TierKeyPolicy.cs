namespace CachingTier;

/// <summary>Who may use the key of a tier, and through which service.</summary>
internal static class TierKeyPolicy
{
    private static readonly string[] Use =
    [
        "kms:CreateGrant",
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*",
    ];

    public static PolicyDocument Create(string partition, string region, string account) => new([
        // Without this nobody could change the key any more; what it allows is up to the account's own
        // policies.
        new("Allow", ["kms:*"], ["*"], new() { ["AWS"] = $"arn:{partition}:iam::{account}:root" }),
        // ElastiCache uses keys through both names: the second is that of an older service it shares its
        // storage with.
        Through(account, AwsRegion.GetServiceName("elasticache", region),
            AwsRegion.GetServiceName("dax", region)),
        Through(account, AwsRegion.GetServiceName("secretsmanager", region)),
        Through(account, AwsRegion.GetServiceName("lambda", region)),
        Service(AwsRegion.GetServiceName("logs", region), "ArnLike", "kms:EncryptionContext:aws:logs:arn",
            $"arn:{partition}:logs:{region}:{account}:*"),
        Service("cloudwatch.amazonaws.com", "StringEquals", "aws:SourceAccount", account),
    ]);

    private static Statement Through(string account, params string[] services) =>
        new("Allow", Use, ["*"], new() { ["AWS"] = "*" }, new()
        {
            ["StringEquals"] = new()
            {
                ["kms:CallerAccount"] = account,
                ["kms:ViaService"] = services.Length == 1 ? services[0] : services,
            },
        });

    private static Statement Service(string service, string test, string key, string value) =>
        new(
            "Allow",
            ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
            ["*"],
            new() { ["Service"] = service },
            new() { [test] = new() { [key] = value } });
}
