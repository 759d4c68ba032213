using static CachingTier.Demand;

namespace CachingTier;

/// <summary>What rules demand of keys, secrets, logs, alarms and topics.</summary>
internal static class DataDemands
{
    private const double Year = 365;

    public static IEnumerable<Demand> All =>
    [
        new()
        {
            Ids = ["AwsSolutions-KMS5", "CKV_AWS_7"],
            Text = "a key that is renewed every year",
            On = ResourceType.Key,
            Property = "enableKeyRotation",
            Holds = (key, _) => key.IsTrue("enableKeyRotation"),
        },
        new()
        {
            Ids = ["CKV2_AWS_64"],
            Text = "a policy of its own",
            On = ResourceType.Key,
            Property = "policy",
            Holds = (key, _) => key.Has("policy"),
        },
        new()
        {
            Ids = ["CKV_AWS_149", "SecretsManagerUsingKMSKey"],
            Text = "a key of the customer",
            On = ResourceType.Secret,
            Property = "kmsKeyId",
            Holds = (secret, _) => secret.Has("kmsKeyId"),
            Regulated = true,
        },
        new()
        {
            Ids = ["AwsSolutions-SMG4", "SecretsManagerRotationEnabled"],
            Text = "a schedule on which AWS changes the secret",
            On = ResourceType.Secret,
            Property = "a SecretRotation",
            Holds = (secret, all) => secret.HasCompanion(all[ResourceType.SecretRotation], all),
            Regulated = true,
            Waived = InRegulated("A token changes in two stages, each a change of settings that the smoke "
                + "test proves. On a schedule the old token would end before every client has the new one."),
        },
        new()
        {
            Ids = ["CKV_AWS_66", "CloudWatchLogGroupRetentionPeriod"],
            Text = "logs kept for a stated time",
            On = ResourceType.LogGroup,
            Property = "retentionInDays",
            Holds = (log, _) => log.IsNumber("retentionInDays", days => days >= 1),
        },
        new()
        {
            Ids = ["CKV_AWS_338"],
            Text = "logs kept for a year",
            On = ResourceType.LogGroup,
            Property = "retentionInDays",
            Holds = (log, _) => log.IsNumber("retentionInDays", days => days >= Year),
            Regulated = true,
        },
        new()
        {
            Ids = ["CKV_AWS_158", "CloudWatchLogGroupEncrypted"],
            Text = "a key of the customer",
            On = ResourceType.LogGroup,
            Property = "kmsKeyId",
            Holds = (log, _) => log.Has("kmsKeyId"),
            Regulated = true,
        },
        new()
        {
            Ids = ["CloudWatchAlarmAction"],
            Text = "an alarm and its end are sent to somebody",
            On = ResourceType.MetricAlarm,
            Property = "alarmActions, okActions",
            Holds = (alarm, _) => alarm.Has("alarmActions") && alarm.Has("okActions"),
            Regulated = true,
        },
        new()
        {
            Ids = ["CKV_AWS_26"],
            Text = "encrypted messages",
            On = ResourceType.Topic,
            Property = "kmsMasterKeyId",
            Holds = (topic, _) => topic.Has("kmsMasterKeyId"),
        },
        new()
        {
            Ids = ["AwsSolutions-SNS3"],
            Text = "messages over TLS only",
            On = ResourceType.Topic,
            Property = "a TopicPolicy",
            Holds = (topic, all) => Refuses(topic)
                || topic.HasCompanion(all[ResourceType.TopicPolicy].Where(Refuses), all),
        },
    ];

    private static bool Refuses(RegisteredResource resource) => resource.Has("policy")
        && resource.IsText(
            "policy",
            policy => policy.Contains("aws:SecureTransport", StringComparison.Ordinal));
}
