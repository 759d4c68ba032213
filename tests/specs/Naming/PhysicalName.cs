using System.Text.RegularExpressions;

namespace Specs.Naming;

/// <summary>What AWS takes as the name of a resource.</summary>
/// <param name="Limit">Characters at most.</param>
/// <param name="Shape">What they may be.</param>
/// <param name="Input">The input that gives the name; none where Pulumi makes one of the resource's
/// own.</param>
/// <param name="IsFixed">Whether nothing random is in the name.</param>
internal sealed record PhysicalName(int Limit, string Shape, string? Input = null, bool IsFixed = false)
{
    private const string Hyphenated = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /// <summary>What Pulumi appends to the name of a resource.</summary>
    private const string Suffix = "-1a2b3c4";

    /// <summary>
    /// By type, every resource that has a name; the others are known by ids that AWS gives.
    /// </summary>
    public static IReadOnlyDictionary<string, PhysicalName> All { get; } =
        new Dictionary<string, PhysicalName>
        {
            ["aws:appautoscaling/policy:Policy"] = new(256, @"\S.*"),
            ["aws:cloudwatch/dashboard:Dashboard"] = new(255, "[A-Za-z0-9_-]+", "dashboardName",
                IsFixed: true),
            // The provider completes it with 26 digits.
            ["aws:cloudwatch/logGroup:LogGroup"] = new(
            512 - 26,
            "[A-Za-z0-9_./#-]+",
            "namePrefix",
            IsFixed: true),
            ["aws:cloudwatch/metricAlarm:MetricAlarm"] = new(255, @"\S.*"),
            ["aws:ec2/securityGroup:SecurityGroup"] = new(255, "(?!sg-)[A-Za-z0-9 ._-]+"),
            ["aws:elasticache/cluster:Cluster"] = new(50, Hyphenated),
            ["aws:elasticache/globalReplicationGroup:GlobalReplicationGroup"] = new(
            40,
            Hyphenated,
            "globalReplicationGroupIdSuffix"),
            ["aws:elasticache/parameterGroup:ParameterGroup"] = new(255, Hyphenated),
            ["aws:elasticache/replicationGroup:ReplicationGroup"] = new(40, Hyphenated),
            ["aws:elasticache/serverlessCache:ServerlessCache"] = new(40, Hyphenated),
            ["aws:elasticache/subnetGroup:SubnetGroup"] = new(255, "[a-z0-9-]+"),
            ["aws:elasticache/user:User"] = new(40, Hyphenated, "userId", IsFixed: true),
            ["aws:elasticache/userGroup:UserGroup"] = new(40, Hyphenated, "userGroupId", IsFixed: true),
            ["aws:iam/role:Role"] = new(64, "[A-Za-z0-9_+=,.@-]+"),
            ["aws:iam/rolePolicy:RolePolicy"] = new(128, "[A-Za-z0-9_+=,.@-]+"),
            ["aws:lambda/function:Function"] = new(64, "[A-Za-z0-9_-]+"),
            ["aws:scheduler/schedule:Schedule"] = new(64, "[A-Za-z0-9_.-]+"),
            // Six characters behind a hyphen would look like those that Secrets Manager appends.
            ["aws:secretsmanager/secret:Secret"] = new(512, "[A-Za-z0-9/_+=.@-]+(?<!-[A-Za-z0-9]{6})"),
            ["aws:sns/topic:Topic"] = new(256, "[A-Za-z0-9_-]+"),
            ["aws:sqs/queue:Queue"] = new(80, "[A-Za-z0-9_-]+"),
            ["aws:ssm/parameter:Parameter"] = new(1011, "(/[A-Za-z0-9_.-]+){1,15}", "name", IsFixed: true),
        };

    public bool Takes(string name) => name.Length <= Limit && Regex.IsMatch(name, $@"^(?:{Shape})\z");

    public string Resolve(Testing.Registration resource) =>
        Input is null ? resource.Name + Suffix : (string)resource[Input]!;
}
