using CachingTier;
using Specs.Testing;

namespace Specs.SmokeTests;

public sealed class SmokeTestResourceTests
{
    [Fact]
    public async Task The_test_can_reach_the_caches_and_their_secrets_and_nothing_else()
    {
        using var code = new CodeFolder();

        var recorder = await Recorder.RunAsync(() => _ = new SmokeTest("smoke-test", new()
        {
            Profile = "dev",
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            CodePath = code.Path,
            Targets = [Targets.Sessions, Targets.Leaderboard],
            EndpointSecurityGroupId = "sg-endpoint",
            Deployment = "1",
        }));

        Assert.Equal(
            """
            aws:cloudwatch/logGroup:LogGroup smoke-test
              namePrefix: /aws/lambda/tier/test/smoke-test-
              retentionInDays: 7
              tags: {Name: smoke-test}
            aws:ec2/securityGroup:SecurityGroup smoke-test
              description: The smoke test of the caches
              tags: {Name: smoke-test}
              vpcId: vpc-1
            aws:iam/role:Role smoke-test
              assumeRolePolicy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["sts:AssumeRole"],\
                  "Principal":{"Service":"lambda.amazonaws.com"}}]}
              description: The smoke test of the caches
              tags: {Name: smoke-test}
            aws:iam/rolePolicy:RolePolicy smoke-test
              policy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["ec2:AssignPrivateIpAddresses","ec2:CreateNetworkInterface",\
                  "ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets",\
                  "ec2:UnassignPrivateIpAddresses"],"Resource":["*"]},\
                  {"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],\
                  "Resource":["arn:smoke-test:*"]},\
                  {"Effect":"Allow","Action":["xray:PutTelemetryRecords","xray:PutTraceSegments"],\
                  "Resource":["*"]}]}
              role: smoke-test
            aws:lambda/function:Function smoke-test
              architectures: [x86_64]
              code: Pulumi.FileArchive
              description: Proves that clients can use the caches
              environment: {variables: {SMOKE_TEST_TIMEOUT_SECONDS: 30}}
              handler: SmokeTest
              loggingConfig: {logFormat: Text, logGroup: /aws/lambda/tier/test/smoke-test-1}
              memorySize: 512
              replaceSecurityGroupsOnDestroy: true
              replacementSecurityGroupIds: [default-of-vpc-1]
              role: arn:smoke-test
              runtime: dotnet10
              tags: {Name: smoke-test}
              timeout: 40
              tracingConfig: {mode: Active}
              vpcConfig: {securityGroupIds: [smoke-test-id], subnetIds: [subnet-1, subnet-2]}
            aws:lambda/invocation:Invocation smoke-test
              functionName: smoke-test
              input: {"caches":{"sessions":{"kind":"replication-group","engine":"valkey",\
                  "host":"sessions.test","port":6379,"readerHost":"sessions-ro.test","readerPort":6379,\
                  "tls":true,"authMode":"token","secretArn":"arn:secret","clusterMode":false,\
                  "clientSecurityGroupId":"sg-sessions-client"},"leaderboard":{"kind":"serverless",\
                  "engine":"valkey","host":"leaderboard.test","port":6379,"readerHost":"leaderboard.test",\
                  "readerPort":6380,"tls":true,"authMode":"none","clusterMode":true,\
                  "clientSecurityGroupId":"sg-leaderboard-client"}},"settleSeconds":12}
              triggers: {deployment: 1}
            caching-tier:index:SmokeTest smoke-test
              deployment: 1
              endpointSecurityGroupId: sg-endpoint
              profile: dev
              subnetIds: [subnet-1, subnet-2]
              targets:
                - {connection: {authMode: token, clientSecurityGroupId: sg-sessions-client, \
                    clusterMode: false, engine: valkey, host: sessions.test, kind: replication-group, \
                    port: 6379, readerHost: sessions-ro.test, readerPort: 6379, secretArn: arn:secret, \
                    tls: true}, name: sessions, securityGroupId: sg-sessions}
                - {connection: {authMode: none, clientSecurityGroupId: sg-leaderboard-client, \
                    clusterMode: true, engine: valkey, host: leaderboard.test, kind: serverless, \
                    port: 6379, readerHost: leaderboard.test, readerPort: 6380, tls: true}, \
                    name: leaderboard, securityGroupId: sg-leaderboard}
              vpcId: vpc-1
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule smoke-test-cache-leaderboard
              description: The cache leaderboard
              fromPort: 6379
              ipProtocol: tcp
              referencedSecurityGroupId: sg-leaderboard
              securityGroupId: smoke-test-id
              tags: {Name: smoke-test-cache-leaderboard}
              toPort: 6380
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule smoke-test-cache-leaderboard
              description: The smoke test
              fromPort: 6379
              ipProtocol: tcp
              referencedSecurityGroupId: smoke-test-id
              securityGroupId: sg-leaderboard
              tags: {Name: smoke-test-cache-leaderboard}
              toPort: 6380
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule smoke-test-cache-sessions
              description: The cache sessions
              fromPort: 6379
              ipProtocol: tcp
              referencedSecurityGroupId: sg-sessions
              securityGroupId: smoke-test-id
              tags: {Name: smoke-test-cache-sessions}
              toPort: 6379
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule smoke-test-cache-sessions
              description: The smoke test
              fromPort: 6379
              ipProtocol: tcp
              referencedSecurityGroupId: smoke-test-id
              securityGroupId: sg-sessions
              tags: {Name: smoke-test-cache-sessions}
              toPort: 6379
            aws:iam/rolePolicy:RolePolicy smoke-test-code
              policy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Deny","Action":["ec2:AssignPrivateIpAddresses","ec2:CreateNetworkInterface",\
                  "ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets",\
                  "ec2:UnassignPrivateIpAddresses"],"Resource":["*"],\
                  "Condition":{"Null":{"lambda:SourceFunctionArn":"false"}}},\
                  {"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],"Resource":["arn:secret"]}]}
              role: smoke-test
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule smoke-test-secretsmanager
              description: Secrets Manager over HTTPS
              fromPort: 443
              ipProtocol: tcp
              referencedSecurityGroupId: sg-endpoint
              securityGroupId: smoke-test-id
              tags: {Name: smoke-test-secretsmanager}
              toPort: 443
            """.Unfold(),
            recorder.Text("codePath"));
    }
}
