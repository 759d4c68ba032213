using System.Collections.Immutable;

namespace Specs.Migrations;

/// <summary>
/// The changes of what stands around the caches: it holds no data of a cache, and each change is taken by the
/// provider.
/// </summary>
internal static class SupportingChanges
{
    public static readonly ImmutableArray<SupportingChange> All =
    [
        new(
            "aws:appautoscaling/policy:Policy",
            ["resourceId", "scalableDimension", "serviceNamespace"],
            ["policyType", "targetTrackingScalingPolicyConfiguration"]),
        new(
            "aws:appautoscaling/target:Target",
            ["resourceId", "scalableDimension", "serviceNamespace"],
            ["maxCapacity", "minCapacity", "tags"]),
        new(
            "aws:cloudwatch/dashboard:Dashboard",
            ["dashboardName"],
            ["dashboardBody"]),
        new(
            "aws:cloudwatch/logGroup:LogGroup",
            ["namePrefix", "region"],
            ["kmsKeyId", "retentionInDays", "tags"]),
        new(
            "aws:cloudwatch/metricAlarm:MetricAlarm",
            [],
            [
                "alarmActions", "alarmDescription", "comparisonOperator", "dimensions",
                "evaluationPeriods", "metricName", "metricQueries", "namespace", "okActions", "period",
                "statistic", "tags", "threshold", "treatMissingData",
            ]),
        new(
            "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
            ["vpcId"],
            ["tags"]),
        new(
            "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway",
            ["vpcId"],
            ["tags"]),
        new(
            "aws:ec2/eip:Eip",
            ["domain"],
            ["tags"]),
        new(
            "aws:ec2/flowLog:FlowLog",
            ["iamRoleArn", "logDestination", "trafficType", "vpcId"],
            ["tags"]),
        new(
            "aws:ec2/internetGateway:InternetGateway",
            [],
            ["tags", "vpcId"]),
        new(
            "aws:ec2/natGateway:NatGateway",
            ["allocationId", "subnetId"],
            ["tags"]),
        new(
            "aws:ec2/route:Route",
            ["destinationCidrBlock", "destinationIpv6CidrBlock", "routeTableId"],
            ["egressOnlyGatewayId", "gatewayId", "natGatewayId"]),
        new(
            "aws:ec2/routeTable:RouteTable",
            ["vpcId"],
            ["tags"]),
        new(
            "aws:ec2/routeTableAssociation:RouteTableAssociation",
            ["subnetId"],
            ["routeTableId"]),
        new(
            "aws:ec2/securityGroup:SecurityGroup",
            ["description", "region", "vpcId"],
            ["tags"]),
        new(
            "aws:ec2/subnet:Subnet",
            ["availabilityZone", "cidrBlock", "vpcId"],
            ["assignIpv6AddressOnCreation", "ipv6CidrBlock", "mapPublicIpOnLaunch", "tags"]),
        new(
            "aws:ec2/vpc:Vpc",
            ["cidrBlock"],
            ["assignGeneratedIpv6CidrBlock", "enableDnsHostnames", "enableDnsSupport", "tags"]),
        new(
            "aws:ec2/vpcEndpoint:VpcEndpoint",
            ["serviceName", "vpcEndpointType", "vpcId"],
            ["privateDnsEnabled", "routeTableIds", "securityGroupIds", "subnetIds", "tags"]),
        new(
            "aws:elasticache/subnetGroup:SubnetGroup",
            ["region"],
            ["description", "subnetIds", "tags"]),
        new(
            "aws:iam/role:Role",
            [],
            ["assumeRolePolicy", "description", "tags"]),
        new(
            "aws:iam/rolePolicy:RolePolicy",
            ["role"],
            ["policy"]),
        new(
            "aws:kms/key:Key",
            [],
            ["deletionWindowInDays", "description", "enableKeyRotation", "policy", "tags"]),
        new(
            "aws:lambda/function:Function",
            [],
            [
                "architectures", "code", "deadLetterConfig", "description", "environment", "handler",
                "kmsKeyArn", "loggingConfig", "memorySize", "replaceSecurityGroupsOnDestroy",
                "replacementSecurityGroupIds", "reservedConcurrentExecutions", "role", "runtime", "tags",
                "timeout", "tracingConfig", "vpcConfig",
            ]),
        new(
            "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
            ["functionName"],
            ["maximumEventAgeInSeconds", "maximumRetryAttempts"]),
        new(
            "aws:lambda/invocation:Invocation",
            ["functionName", "input", "triggers"],
            []),
        new(
            "aws:lambda/permission:Permission",
            ["action", "function", "principal", "qualifier", "region", "sourceArn"],
            []),
        new(
            "aws:scheduler/schedule:Schedule",
            [],
            ["description", "flexibleTimeWindow", "scheduleExpression", "target"]),
        new(
            "aws:secretsmanager/secret:Secret",
            ["region"],
            ["description", "kmsKeyId", "recoveryWindowInDays", "tags"]),
        new(
            "aws:secretsmanager/secretVersion:SecretVersion",
            ["region", "secretId", "secretString"],
            []),
        new(
            "aws:sns/topic:Topic",
            [],
            ["kmsMasterKeyId", "tags"]),
        new(
            "aws:sns/topicPolicy:TopicPolicy",
            ["arn"],
            ["policy"]),
        new(
            "aws:sns/topicSubscription:TopicSubscription",
            ["endpoint", "protocol", "topic"],
            ["filterPolicy", "filterPolicyScope", "rawMessageDelivery", "subscriptionRoleArn"]),
        new(
            "aws:sqs/queue:Queue",
            [],
            ["messageRetentionSeconds", "sqsManagedSseEnabled", "tags"]),
        new(
            "aws:sqs/queuePolicy:QueuePolicy",
            ["queueUrl"],
            ["policy"]),
        new(
            "aws:ssm/parameter:Parameter",
            ["name"],
            ["description", "tags", "type", "value"]),
        new(
            "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
            ["region", "securityGroupId"],
            [
                "cidrIpv4", "description", "fromPort", "ipProtocol", "referencedSecurityGroupId", "tags",
                "toPort",
            ]),
        new(
            "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            ["region", "securityGroupId"],
            [
                "cidrIpv4", "description", "fromPort", "ipProtocol", "referencedSecurityGroupId", "tags",
                "toPort",
            ]),
    ];
}
