using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Specs.Testing;

namespace Specs.Generated;

/// <summary>
/// Checks the resources of a component by rules of ElastiCache and its neighbours, by their numbers: what AWS
/// or its provider would refuse, judged by the resources alone and not by the arguments.
/// </summary>
internal static class RuleJudge
{
    private const string Group = "aws:elasticache/replicationGroup:ReplicationGroup";
    private const string Cluster = "aws:elasticache/cluster:Cluster";
    private const string Serverless = "aws:elasticache/serverlessCache:ServerlessCache";
    private const string User = "aws:elasticache/user:User";

    private static readonly (string Rule, string Type, Func<Registration, bool> Holds)[] Rules =
    [
        ("1.5", Group, group => Text(group, "description") is { Length: >= 1 and <= 255 }),
        ("1.5", Serverless, cache => Text(cache, "description") is { Length: >= 1 and <= 255 } text
            && !text.Contains('<')
            && !text.Contains('>')),
        ("1.6", "aws:elasticache/subnetGroup:SubnetGroup", group => Count(
            group,
            "subnetIds") is >= 1 and <= 20),
        ("1.8", User, user => Regex.IsMatch(Text(user, "userId")!, "^[a-z][a-z0-9-]{0,39}$")),
        ("1.10", "aws:elasticache/userGroup:UserGroup", group => Regex.IsMatch(
            Text(group, "userGroupId")!,
            "^[a-z][a-z0-9-]{0,39}$")),
        ("1.11", Group, group => Text(group, "finalSnapshotIdentifier") is null or { Length: <= 255 }
            && !(Text(group, "finalSnapshotIdentifier") ?? "").Contains("--", StringComparison.Ordinal)),
        ("2.1", Group, group => IsSecondary(group) || Regex.IsMatch(
            Text(group, "engineVersion")!,
            Text(group, "engine") == "valkey" ? @"^[7-9]\.\d+$" : @"^([1-5](\.\d+){2}|[6-9]\.(\d+|x))$")),
        ("2.3", Cluster, cluster => Text(cluster, "engine") == "memcached"),
        ("2.4", Group, group => IsSecondary(group) || Text(group, "engine") is "valkey" or "redis"),
        ("3.9", Group, group => IsSecondary(group) || Text(group, "nodeType")!.StartsWith(
            "cache.r6gd.",
            StringComparison.Ordinal) == IsTrue(group, "dataTieringEnabled")),
        ("4.1", Group, group => Number(group, "replicasPerNodeGroup") is null or >= 0 and <= 5),
        ("4.2", Group, group => Number(group, "numCacheClusters") is not { } nodes || nodes is >= 1 and <= 6),
        ("4.2", Group, group => !IsTrue(group, "automaticFailoverEnabled")
            || Number(group, "numCacheClusters") is null or >= 2),
        ("4.4", Group, group => (Number(group, "numNodeGroups") ?? 1)
            * (1 + (Number(group, "replicasPerNodeGroup") ?? 0)) <= 500),
        ("4.5", Group, group => group["numCacheClusters"] is null || (group["numNodeGroups"], group[
            "replicasPerNodeGroup"], group["nodeGroupConfigurations"]) is (null, null, null)),
        ("4.5", Group, group => group["nodeGroupConfigurations"] is null
            || group["preferredCacheClusterAzs"] is null),
        ("4.5", Group, group => !IsSecondary(group)
            || (group["numNodeGroups"], group["nodeType"], group["engine"], group["engineVersion"], group[
                "parameterGroupName"]) is (null, null, null, null, null)),
        ("4.6", Group, group => group["nodeType"] is not null || IsSecondary(group)),
        ("4.8", Group, group => group["preferredCacheClusterAzs"] is null
            || Count(group, "preferredCacheClusterAzs") == Number(group, "numCacheClusters")),
        ("4.10", Cluster, cluster => Number(cluster, "numCacheNodes") is >= 1 and <= 300),
        ("4.11", Cluster, cluster => Text(cluster, "azMode") != "cross-az"
            || Number(cluster, "numCacheNodes") > 1),
        ("4.11", Cluster, cluster => cluster["preferredAvailabilityZones"] is null
            || Count(cluster, "preferredAvailabilityZones") == Number(cluster, "numCacheNodes")),
        ("4.12", Cluster, cluster => (cluster["finalSnapshotIdentifier"], cluster[
            "snapshotRetentionLimit"], cluster["logDeliveryConfigurations"]) is (null, null, null)),
        ("5.4", Group, group => Number(group, "numNodeGroups") is null
            || IsTrue(group, "automaticFailoverEnabled")),
        ("5.6", Group, group => !IsTrue(group, "multiAzEnabled")
            || IsTrue(group, "automaticFailoverEnabled")),
        ("5.9", Group, group => Number(group, "snapshotRetentionLimit") is null or >= 0 and <= 35),
        ("5.9", Serverless, cache => Number(cache, "snapshotRetentionLimit") is null or >= 0 and <= 35),
        ("5.12", Group, group => (group["snapshotWindow"] is null) == (group["maintenanceWindow"] is null)),
        ("6.2", Group, group => IsSecondary(group) || group["kmsKeyId"] is null
            || IsTrue(group, "atRestEncryptionEnabled")),
        ("6.5", Group, group => group["subnetGroupName"] is not null),
        ("6.8", Group, group => group["transitEncryptionMode"] is null
            || IsTrue(group, "transitEncryptionEnabled")),
        ("7.1", Group, group => Text(group, "authToken") is not { } token
            || Regex.IsMatch(token, @"^[A-Za-z0-9!&#$^<>\-]{16,128}$")),
        ("7.3", Group, group => IsSecondary(group) || group["authToken"] is null
            || IsTrue(group, "transitEncryptionEnabled")),
        ("7.4", Group, group => group["authToken"] is null || group["userGroupIds"] is null),
        ("7.5", Group, group => Text(group, "authTokenUpdateStrategy") is not ("ROTATE" or "SET")
            || group["authToken"] is not null),
        ("7.5", Group, group => Text(group, "authTokenUpdateStrategy") != "DELETE"
            || group["authToken"] is null),
        ("7.15", Group, group => group["userGroupIds"] is null || Count(group, "userGroupIds") == 1),
        ("7.16", Group, group => IsSecondary(group) || group["userGroupIds"] is null
            || IsTrue(group, "transitEncryptionEnabled")),
        ("7.18", User, user => user["passwords"] is null && user["noPasswordRequired"] is null),
        ("7.19", User, user => !string.IsNullOrWhiteSpace(Text(user, "accessString"))),
        ("7.23", User, user => Text(user, "authenticationMode.type") != "iam"
            || Text(user, "userId") == Text(user, "userName")),
        ("9.1", Group, group => group["logDeliveryConfigurations"] is null
            || Count(group, "logDeliveryConfigurations") <= 2),
        ("11.2", Serverless, cache => Number(
            cache,
            "cacheUsageLimits.dataStorage.maximum") is >= 1 and <= 5_000
            && (Number(cache, "cacheUsageLimits.dataStorage.minimum") ?? 1) <= Number(
                cache,
                "cacheUsageLimits.dataStorage.maximum")),
        ("11.6", Serverless, cache => cache["dailySnapshotTime"] is null
            || Regex.IsMatch(Text(cache, "dailySnapshotTime")!, "^([01][0-9]|2[0-3]):[0-5][0-9]$")),
        ("11.12", Serverless, cache => Text(cache, "engine") != "memcached" || cache["userGroupId"] is null),
        ("14.5", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", IsPortRange),
        ("14.5", "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", IsPortRange),
        ("14.6", Group, group => group["securityGroupNames"] is null && Count(group, "securityGroupIds") > 0),
        ("14.6", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", rule => Text(
            rule,
            "cidrIpv4") != "0.0.0.0/0" && Text(rule, "cidrIpv6") != "::/0"),
        ("14.8", Group, group => Text(group, "networkType") is null or "ipv4" or "ipv6" or "dual_stack"),
        ("log", "aws:cloudwatch/logGroup:LogGroup", log => Number(log, "retentionInDays") is >= 1),
        ("topic", "aws:sns/topicSubscription:TopicSubscription", to => (Text(
            to,
            "protocol") == "firehose") == (to["subscriptionRoleArn"] is not null)
            && (!IsTrue(to, "rawMessageDelivery") || Text(to, "protocol") is "firehose" or "https" or "sqs")),
        ("alarm", "aws:cloudwatch/metricAlarm:MetricAlarm", alarm => Number(
            alarm,
            "evaluationPeriods") is >= 1
            && (alarm["alarmActions"] is null || Count(alarm, "alarmActions") <= 5)
            && (alarm["threshold"] is null
                || Number(alarm, "threshold") is { } threshold && double.IsFinite(threshold))),
    ];

    public static IEnumerable<string> Problems(Registration resource) => Rules
        .Where(rule => rule.Type == resource.Type && !rule.Holds(resource))
        .Select(rule => $"{resource.Type} {resource.Name} breaks rule {rule.Rule}:\n{resource.Text()}")
        .Concat(Tags(resource));

    // Rule 1.14.
    private static IEnumerable<string> Tags(Registration resource)
    {
        if (resource["tags"] is not IReadOnlyDictionary<string, object?> tags)
            yield break;
        if (tags.Count > 50 || tags.Any(tag => tag.Key.Length is < 1 or > 128
            || tag.Key.StartsWith("aws:", StringComparison.Ordinal)
            || tag.Value is string { Length: > 256 }))
        {
            yield return $"{resource.Type} {resource.Name} breaks rule 1.14.";
        }
    }

    // It inherits the rest from the primary.
    private static bool IsSecondary(Registration group) => group["globalReplicationGroupId"] is not null;

    private static bool IsPortRange(Registration rule) =>
        Number(rule, "fromPort") is >= 1 and <= 65_535 && Number(rule, "toPort") is >= 1 and <= 65_535
            && Number(rule, "fromPort") <= Number(rule, "toPort");

    private static bool IsTrue(Registration resource, string path) => Find(resource, path) is true;

    private static string? Text(Registration resource, string path) => Find(resource, path) as string;

    private static double? Number(Registration resource, string path) =>
        Find(resource, path) is IConvertible number and not string
            ? number.ToDouble(CultureInfo.InvariantCulture)
            : null;

    private static int Count(Registration resource, string path) =>
        (Find(resource, path) as IList)?.Count ?? 0;

    private static object? Find(Registration resource, string path)
    {
        object? value = resource.Inputs;
        foreach (var part in path.Split('.'))
        {
            value = value switch
            {
                IReadOnlyDictionary<string, object> block => block.GetValueOrDefault(part),
                _ => null,
            };
        }
        return value;
    }
}
