using System.Text.Json;
using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class CopySmokeTestTests
{
    private const string Region = "eu-central-1";
    private const string There = "smoke-test-eu-central-1";

    [Fact]
    public async Task Each_region_with_copies_has_a_smoke_test_of_its_own()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}}");

        Assert.Equal(
            """
            smoke-test-eu-central-1 aws:cloudwatch/logGroup:LogGroup
            smoke-test-eu-central-1 aws:ec2/securityGroup:SecurityGroup
            smoke-test-eu-central-1 aws:iam/role:Role
            smoke-test-eu-central-1 aws:iam/rolePolicy:RolePolicy
            smoke-test-eu-central-1 aws:lambda/function:Function
            smoke-test-eu-central-1 aws:lambda/invocation:Invocation
            smoke-test-eu-central-1 caching-tier:index:SmokeTest
            smoke-test-eu-central-1-cache-sessions aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            smoke-test-eu-central-1-cache-sessions aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            smoke-test-eu-central-1-code aws:iam/rolePolicy:RolePolicy
            smoke-test-eu-central-1-failed aws:cloudwatch/metricAlarm:MetricAlarm
            smoke-test-eu-central-1-failures aws:iam/rolePolicy:RolePolicy
            smoke-test-eu-central-1-failures aws:sqs/queue:Queue
            smoke-test-eu-central-1-failures aws:sqs/queuePolicy:QueuePolicy
            smoke-test-eu-central-1-schedule aws:iam/role:Role
            smoke-test-eu-central-1-schedule aws:iam/rolePolicy:RolePolicy
            smoke-test-eu-central-1-schedule aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig
            smoke-test-eu-central-1-schedule aws:scheduler/schedule:Schedule
            smoke-test-eu-central-1-secretsmanager aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            smoke-test-eu-central-1-silent aws:cloudwatch/metricAlarm:MetricAlarm
            """,
            string.Join('\n', InRegion(recorder).Select(item => $"{item.Name} {item.Type}")));
        Assert.All(InRegion(recorder).Where(item => item.Type.StartsWith("aws:", StringComparison.Ordinal)),
            item => Assert.Equal(Region, item.Provider));
        Assert.All(recorder.Registered.Where(
            item => item.Name.StartsWith("smoke-test", StringComparison.Ordinal)).Except(InRegion(recorder)),
            item => Assert.Null(item.Provider));
    }

    [Fact]
    public async Task It_proves_the_copy_in_the_network_of_the_region()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}}");

        var request = JsonElement.Parse((string)recorder.Single("Invocation", There)["input"]!);
        var copy = Assert.Single(request.GetProperty("caches").EnumerateObject());
        Assert.Equal(
            ("sessions", "master.sessions-eu-central-1.test"),
            (copy.Name, copy.Value.GetProperty("host").GetString()));
        Assert.True(copy.Value.GetProperty("readOnly").GetBoolean());
        var vpc = Registration.Lines(recorder.Single("Function", There)["vpcConfig"]);
        Assert.Equal(
            " {securityGroupIds: [smoke-test-eu-central-1-id], subnetIds: [tier-eu-central-1-1-id, "
                + "tier-eu-central-1-2-id, tier-eu-central-1-3-id]}", vpc);
        Assert.Equal(("sessions-eu-central-1-access-id", "smoke-test-eu-central-1-id"),
            (recorder.Single("SecurityGroupIngressRule", $"{There}-cache-sessions")["securityGroupId"],
                recorder.Single("SecurityGroupIngressRule", $"{There}-cache-sessions")[
                    "referencedSecurityGroupId"]));
        var egress = recorder.Single("SecurityGroupEgressRule", $"{There}-secretsmanager");
        Assert.Equal("tier-eu-central-1-secretsmanager-id", egress["referencedSecurityGroupId"]);
        Assert.DoesNotContain(
            "eu-central-1",
            (string)recorder.Single("Invocation", "smoke-test")["input"]!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_role_reads_the_secrets_of_the_region_with_the_key_of_the_region()
    {
        var recorder = await RunAsync("login: {mode: users}, copies: {eu-central-1: {}}", """
            caching-tier:key: 'true'
            caching-tier:users: {app: {}, reports: {access: read-only}}
            """);

        var policy = (string)recorder.Single("RolePolicy", $"{There}-code")["policy"]!;
        Assert.Contains(
            "\"Resource\":[\"arn:sessions-eu-central-1-user-secret\","
                + "\"arn:users-eu-central-1-reports-secret\"]",
            policy,
            StringComparison.Ordinal);
        Assert.Contains(
            "\"Resource\":[\"arn:aws:kms:eu-central-1:123456789012:key/key-eu-central-1\"]",
            policy,
            StringComparison.Ordinal);
        Assert.Contains("secretsmanager.eu-central-1.amazonaws.com", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("eu-west-1", policy, StringComparison.Ordinal);
        Assert.Equal(
            "arn:aws:kms:eu-central-1:123456789012:key/key-eu-central-1",
            recorder.Single("Function", There)["kmsKeyArn"]);
    }

    [Theory]
    [InlineData("", "arn:aws:sns:eu-central-1:123456789012:alarms-eu-central-1")]
    [InlineData("caching-tier:alarms: 'false'\ncaching-tier:regions: {eu-central-1: {topicArn: "
        + "'arn:aws:sns:eu-central-1:123456789012:team'}}",
        "arn:aws:sns:eu-central-1:123456789012:team")]
    [InlineData("caching-tier:alarms: 'false'\ncaching-tier:regions: {eu-central-1: {criticalTopicArn: "
        + "'arn:aws:sns:eu-central-1:123456789012:pager'}}",
        "arn:aws:sns:eu-central-1:123456789012:pager")]
    public async Task Its_alarms_are_sent_in_its_region(string rest, string topic)
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}}", rest);

        Assert.Equal(
            $" [{topic}]",
            Registration.Lines(recorder.Single("MetricAlarm", $"{There}-failed")["alarmActions"]));
        Assert.DoesNotContain(
            Region,
            Registration.Lines(recorder.Single("MetricAlarm", "smoke-test-failed")["alarmActions"]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_of_the_smoke_test_hold_in_every_region()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}, us-east-1: {}}",
            smokeTest: """
                ,"schedule":"rate(30 minutes)","timeoutSeconds":40,
                "logRetentionDays":30,"reservedConcurrency":5
                """);

        Assert.All(["smoke-test", There, "smoke-test-us-east-1"], name =>
        {
            Assert.Equal(
                "rate(30 minutes)",
                recorder.Single("Schedule", $"{name}-schedule")["scheduleExpression"]);
            var function = recorder.Single("Function", name);
            Assert.Equal((50.0, 5.0), (function["timeout"], function["reservedConcurrentExecutions"]));
            Assert.Equal(30.0, recorder.Single("LogGroup", name)["retentionInDays"]);
            Assert.Equal(
                " {deployment: 1}",
                Registration.Lines(recorder.Single("Invocation", name)["triggers"]));
        });
    }

    [Fact]
    public async Task It_takes_the_endpoint_of_its_region_where_that_of_the_caches_has_none()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}}",
            "caching-tier:network: {vpcId: vpc-1, subnetIds: [subnet-1, subnet-2]}",
            ",\"secretsManagerOverInternet\":true");

        Assert.Equal(
            ["smoke-test-eu-central-1-secretsmanager", "smoke-test-internet"],
            recorder.Registered
                .Select(item => item.Name)
                .Where(name => name.StartsWith("smoke-test", StringComparison.Ordinal)
                    && (name.EndsWith("-internet", StringComparison.Ordinal)
                        || name.EndsWith("-secretsmanager", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task It_leaves_by_the_NAT_gateway_of_its_region_only_where_there_is_one()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}}",
            "caching-tier:regions: {eu-central-1: {network: {secretsManagerEndpoint: false, natGateways: "
                + "single}}}");

        Assert.Equal(
            "0.0.0.0/0",
            recorder.Single("SecurityGroupEgressRule", $"{There}-internet")["cidrIpv4"]);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Name is "smoke-test-internet" or $"{There}-secretsmanager");
    }

    [Fact]
    public async Task The_report_of_each_region_is_beside_that_of_the_caches()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}, us-east-1: {}}");

        var outputs = (await recorder.OutputTextAsync("caching-tier-prod")).Split('\n');
        const string report = "{caches: [{name: sessions, passed: true}], passed: true}";
        Assert.Contains($"smokeTest: {report}", outputs);
        Assert.Contains(
            $"smokeTestsOfCopies: {{eu-central-1: {report}, us-east-1: {report}}}",
            outputs);
    }

    [Fact]
    public async Task False_switches_off_all_of_them()
    {
        var recorder = await StackRun.RunAsync(
            "prod",
            CopySettingsTests.Settings("copies: {eu-central-1: {}}", "", ""));

        Assert.DoesNotContain("smoke-test", recorder.Names(), StringComparison.Ordinal);
        Assert.Contains(
            "smokeTestsOfCopies: {}",
            (await recorder.OutputTextAsync("caching-tier-prod")).Split('\n'));
    }

    // Roles are of the whole account; Pulumi distinguishes resources by type and name.
    [Fact]
    public async Task Nothing_of_the_whole_account_is_named_twice()
    {
        var recorder = await RunAsync("copies: {eu-central-1: {}, us-east-1: {}}");

        var global = recorder.Registered
            .Where(item => item.Type.StartsWith("aws:iam/", StringComparison.Ordinal)
                || item.Type.EndsWith(":Dashboard", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(3, global.Count(item => item.Name.EndsWith("-schedule", StringComparison.Ordinal)
            && item.Type.EndsWith(":Role", StringComparison.Ordinal)));
        Assert.All(global, item => Assert.Null(item["name"] ?? item["namePrefix"]));
        Assert.Equal(global.Count, global.Select(item => $"{item.Type} {item.Name}").Distinct().Count());
    }

    private static IEnumerable<Registration> InRegion(Recorder recorder) =>
        recorder.Registered.Where(item => item.Name.StartsWith(There, StringComparison.Ordinal));

    private static async Task<Recorder> RunAsync(string settings, string rest = "", string smokeTest = "")
    {
        using var code = new CodeFolder();
        var config = CopySettingsTests.Settings(settings, rest, "");
        config["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}","deployment":"1"{{smokeTest}}}""";
        return await StackRun.RunAsync("prod", config);
    }
}
