namespace CachingTier;

/// <summary>Type tokens of the resources that rules are about.</summary>
internal static class ResourceType
{
    public const string ReplicationGroup = "aws:elasticache/replicationGroup:ReplicationGroup";
    public const string Cluster = "aws:elasticache/cluster:Cluster";
    public const string ServerlessCache = "aws:elasticache/serverlessCache:ServerlessCache";
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string Subnet = "aws:ec2/subnet:Subnet";
    public const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    public const string FlowLog = "aws:ec2/flowLog:FlowLog";
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    public const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    public const string EgressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    public const string Key = "aws:kms/key:Key";
    public const string Secret = "aws:secretsmanager/secret:Secret";
    public const string SecretRotation = "aws:secretsmanager/secretRotation:SecretRotation";
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string MetricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    public const string Topic = "aws:sns/topic:Topic";
    public const string TopicPolicy = "aws:sns/topicPolicy:TopicPolicy";
    public const string Queue = "aws:sqs/queue:Queue";
    public const string Function = "aws:lambda/function:Function";
    public const string Permission = "aws:lambda/permission:Permission";
    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
}
