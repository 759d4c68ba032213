using CachingTier;
using Specs.Testing;

namespace Specs.SmokeTests;

public sealed class CanaryTests
{
    [Fact]
    public async Task A_scheduled_test_raises_an_alarm_when_it_fails_or_stays_away()
    {
        var bare = await RunAsync(args => args.Profile = "dev");
        var recorder = await RunAsync(args =>
        {
            args.Profile = "dev";
            args.Schedule = "rate(10 minutes)";
            args.AlarmTopicArn = "arn:aws:sns:eu-west-1:123456789012:alarms";
        });

        var known = bare.Registered.Select(item => (item.Type, item.Name)).ToHashSet();
        Assert.Equal(
            """
            aws:cloudwatch/metricAlarm:MetricAlarm smoke-test-failed
              alarmActions: [arn:aws:sns:eu-west-1:123456789012:alarms]
              alarmDescription: A scheduled smoke test found a cache that does not work: its log says \
                  which and why.
              comparisonOperator: GreaterThanThreshold
              dimensions: {FunctionName: smoke-test}
              evaluationPeriods: 1
              metricName: Errors
              namespace: AWS/Lambda
              okActions: [arn:aws:sns:eu-west-1:123456789012:alarms]
              period: 300
              statistic: Sum
              tags: {Name: smoke-test-failed}
              threshold: 0
              treatMissingData: ignore
            aws:iam/rolePolicy:RolePolicy smoke-test-failures
              policy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":["arn:smoke-test-failures"]}]}
              role: smoke-test
            aws:sqs/queue:Queue smoke-test-failures
              messageRetentionSeconds: 1209600
              sqsManagedSseEnabled: true
              tags: {Name: smoke-test-failures}
            aws:sqs/queuePolicy:QueuePolicy smoke-test-failures
              policy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Deny","Action":["sqs:*"],"Resource":["arn:smoke-test-failures"],\
                  "Principal":{"AWS":"*"},"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
              queueUrl: smoke-test-failures-id
            aws:iam/role:Role smoke-test-schedule
              assumeRolePolicy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["sts:AssumeRole"],\
                  "Principal":{"Service":"scheduler.amazonaws.com"},\
                  "Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}
              description: Starts the scheduled smoke test
              tags: {Name: smoke-test-schedule}
            aws:iam/rolePolicy:RolePolicy smoke-test-schedule
              policy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["lambda:InvokeFunction"],"Resource":["arn:smoke-test"]}]}
              role: smoke-test-schedule
            aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig smoke-test-schedule
              functionName: smoke-test
              maximumEventAgeInSeconds: 60
              maximumRetryAttempts: 0
            aws:cloudwatch/metricAlarm:MetricAlarm smoke-test-silent
              alarmActions: [arn:aws:sns:eu-west-1:123456789012:alarms]
              alarmDescription: The scheduled smoke test does not run.
              comparisonOperator: LessThanThreshold
              dimensions: {FunctionName: smoke-test}
              evaluationPeriods: 1
              metricName: Invocations
              namespace: AWS/Lambda
              okActions: [arn:aws:sns:eu-west-1:123456789012:alarms]
              period: 1800
              statistic: Sum
              tags: {Name: smoke-test-silent}
              threshold: 1
              treatMissingData: breaching
            """.Unfold(),
            string.Concat(recorder.Registered
                .Where(item => !known.Contains((item.Type, item.Name))
                    && !item.Type.Contains(":Schedule", StringComparison.Ordinal))
                .Select(item => item.Text())).TrimEnd('\n'));
        var schedule = recorder.Single("Schedule", "smoke-test-schedule");
        Assert.Equal(
            """
            aws:scheduler/schedule:Schedule smoke-test-schedule
              description: Proves the caches between deployments
              flexibleTimeWindow: {mode: OFF}
              scheduleExpression: rate(10 minutes)
            """,
            schedule.Text("target").TrimEnd('\n'));
        // What fails now and then must fail the scheduled run: only the one of a deployment tries again.
        var input = ((string)recorder.Single("Invocation", "smoke-test")["input"]!).Replace(
            ",\"settleSeconds\":12",
            "",
            StringComparison.Ordinal);
        Assert.Equal(
            $"{{arn: arn:smoke-test, input: {input}, retryPolicy: {{maximumRetryAttempts: 0}}, roleArn: "
                + $"arn:smoke-test-schedule}}",
            Registration.Lines(schedule["target"]).Trim());
        Assert.Equal("{targetArn: arn:smoke-test-failures}",
            Registration.Lines(recorder.Single("Function", "smoke-test")["deadLetterConfig"]).Trim());
    }

    [Theory]
    [InlineData("dev", null, null)]
    [InlineData("production", "rate(5 minutes)", 2.0)]
    [InlineData("regulated", "rate(5 minutes)", 2.0)]
    public async Task The_profile_says_whether_the_test_is_scheduled(
        string profile,
        string? schedule,
        double? concurrency)
    {
        var recorder = await RunAsync(args => args.Profile = profile);

        var found = recorder.Registered
            .SingleOrDefault(item => item.Type == "aws:scheduler/schedule:Schedule");
        Assert.Equal(schedule, found?["scheduleExpression"]);
        Assert.Equal(concurrency, recorder.Single("Function", "smoke-test")["reservedConcurrentExecutions"]);
    }

    [Theory]
    [InlineData("rate(1 minute)", 180.0, 1.0)]
    [InlineData("rate(8 hours)", 86400.0, 1.0)]
    [InlineData("rate(9 hours)", 86400.0, 2.0)]
    [InlineData("rate(1 day)", 86400.0, 3.0)]
    [InlineData("rate(56 hours)", 86400.0, 7.0)]
    public async Task Runs_that_stay_away_are_noticed_after_three(
        string schedule,
        double period,
        double periods)
    {
        var recorder = await RunAsync(args => args.Schedule = schedule);

        var alarm = recorder.Single("MetricAlarm", "smoke-test-silent");
        Assert.Equal((period, periods), (alarm["period"], alarm["evaluationPeriods"]));
    }

    [Theory]
    [InlineData(
        "production",
        "reservedConcurrency is set to -1: the account keeps no runs free for the test.")]
    [InlineData("dev", "reservedConcurrency is set to -1: the account keeps no runs free for the test.")]
    public async Task An_account_need_not_keep_runs_free(string profile, string reason)
    {
        var recorder = await RunAsync(args => (args.Profile, args.ReservedConcurrency) = (profile, -1));

        var function = recorder.Single("Function", "smoke-test");
        Assert.Equal(-1.0, function["reservedConcurrentExecutions"]);
        Assert.Equal(["CKV_AWS_115", "LambdaConcurrency"], CachingTier.Compliance
            .Evaluate(profile, [new(function.Type, function.Name, function.Inputs!)])
            .Where(waiver => waiver.Reason == reason)
            .Select(waiver => waiver.Rule));
    }

    [Theory]
    [InlineData("cron(0 6 * * ? *)")]
    [InlineData("rate(57 hours)")]
    [InlineData("rate(3 days)")]
    public async Task A_rare_run_cannot_be_missed_by_an_alarm(string schedule)
    {
        var recorder = await RunAsync(args => args.Schedule = schedule);

        Assert.DoesNotContain(recorder.Registered, item => item.Name == "smoke-test-silent");
        Assert.Equal(schedule, recorder.Single("Schedule", "smoke-test-schedule")["scheduleExpression"]);
    }

    [Fact]
    public async Task A_key_encrypts_the_log_and_the_environment()
    {
        var recorder = await RunAsync(args => args.KmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/k1");

        Assert.Equal(
            "arn:aws:kms:eu-west-1:123456789012:key/k1",
            recorder.Single("LogGroup", "smoke-test")["kmsKeyId"]);
        var function = recorder.Single("Function", "smoke-test");
        Assert.Equal("arn:aws:kms:eu-west-1:123456789012:key/k1", function["kmsKeyArn"]);
        // Without a variable AWS forgets the key, and each deployment would set it again.
        Assert.Equal(
            "{variables: {SMOKE_TEST_TIMEOUT_SECONDS: 30}}",
            Registration.Lines(function["environment"]).Trim());
    }

    private static async Task<Recorder> RunAsync(Action<SmokeTestArgs> change)
    {
        using var code = new CodeFolder();
        var args = new SmokeTestArgs
        {
            VpcId = "vpc-1",
            SubnetIds = "subnet-1",
            CodePath = code.Path,
            Targets = [Targets.Sessions],
            Deployment = "1",
        };
        change(args);
        return await Recorder.RunAsync(() => _ = new SmokeTest("smoke-test", args));
    }
}
