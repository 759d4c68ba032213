namespace CachingTier.Local.Resources;

/// <summary>The type tokens that the laptop's cloud gives a meaning.</summary>
internal static class TypeTokens
{
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string Subnet = "aws:ec2/subnet:Subnet";
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    public const string SecurityGroupRule = "aws:ec2/securityGroupRule:SecurityGroupRule";
    public const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    public const string EgressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    public const string RouteTableAssociation = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    public const string Route = "aws:ec2/route:Route";
    public const string NatGateway = "aws:ec2/natGateway:NatGateway";
    public const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
    public const string SubnetGroup = "aws:elasticache/subnetGroup:SubnetGroup";
    public const string ParameterGroup = "aws:elasticache/parameterGroup:ParameterGroup";
    public const string ReplicationGroup = "aws:elasticache/replicationGroup:ReplicationGroup";
    public const string GlobalReplicationGroup =
        "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup";
    public const string Cluster = "aws:elasticache/cluster:Cluster";
    public const string ServerlessCache = "aws:elasticache/serverlessCache:ServerlessCache";
    public const string User = "aws:elasticache/user:User";
    public const string UserGroup = "aws:elasticache/userGroup:UserGroup";
    public const string Key = "aws:kms/key:Key";
    public const string Secret = "aws:secretsmanager/secret:Secret";
    public const string SecretVersion = "aws:secretsmanager/secretVersion:SecretVersion";
    public const string Parameter = "aws:ssm/parameter:Parameter";
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string Policy = "aws:iam/policy:Policy";
    public const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string Function = "aws:lambda/function:Function";
    public const string Invocation = "aws:lambda/invocation:Invocation";
    public const string Provider = "pulumi:providers:aws";
    public const string StackReference = "pulumi:pulumi:StackReference";
    public const string RandomId = "random:index/randomId:RandomId";
    public const string RandomPassword = "random:index/randomPassword:RandomPassword";
}
