using CachingTier;
using Specs.Testing;

namespace Specs.SmokeTests;

public sealed class SmokeTestPropertyTests
{
    [Fact]
    public async Task The_function_outlives_the_test_so_that_the_test_reports()
    {
        var recorder = await RunAsync(args => args.TimeoutSeconds = 60);

        Assert.Equal(70.0, recorder.Single("Function", "smoke-test")["timeout"]);
        Assert.Equal("{variables: {SMOKE_TEST_TIMEOUT_SECONDS: 60}}",
            Registration.Lines(recorder.Single("Function", "smoke-test")["environment"]).Trim());
    }

    [Fact]
    public async Task Without_a_deployment_every_run_invokes_the_test_again()
    {
        var first = await RunAsync(args => args.Deployment = null);
        var second = await RunAsync(args => args.Deployment = null);

        Assert.NotEqual(
            first.Single("Invocation", "smoke-test").Text(), second.Single("Invocation", "smoke-test")
                .Text());
    }

    [Fact]
    public async Task Without_secrets_the_code_may_call_nothing()
    {
        var recorder = await RunAsync(args => args.Targets = [Targets.Leaderboard]);

        Assert.DoesNotContain("secretsmanager", recorder.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_an_output()
    {
        var recorder = await RunAsync(_ => { });

        Assert.Equal(
            """{"passed":true,"caches":[{"name":"sessions","passed":true}]}""",
            await recorder.OutputAsync("smoke-test", "report"));
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
