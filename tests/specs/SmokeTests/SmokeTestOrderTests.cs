using CachingTier;
using Specs.Testing;

namespace Specs.SmokeTests;

/// <summary>
/// What must exist before something else is created, because AWS would refuse it or the test would fail.
/// </summary>
public sealed class SmokeTestOrderTests
{
    [Theory]
    [InlineData("SecurityGroupEgressRule smoke-test-cache-sessions", "Invocation smoke-test")]
    [InlineData("SecurityGroupIngressRule smoke-test-cache-sessions", "Invocation smoke-test")]
    [InlineData("SecurityGroupEgressRule smoke-test-secretsmanager", "Invocation smoke-test")]
    [InlineData("RolePolicy smoke-test-code", "Invocation smoke-test")]
    [InlineData("RolePolicy smoke-test", "Function smoke-test")]
    [InlineData("RolePolicy smoke-test-failures", "Function smoke-test")]
    [InlineData("LogGroup smoke-test", "Function smoke-test")]
    [InlineData("Invocation smoke-test", "Schedule smoke-test-schedule")]
    [InlineData("RolePolicy smoke-test-schedule", "Schedule smoke-test-schedule")]
    public async Task One_is_there_before_the_other(string first, string then)
    {
        using var code = new CodeFolder();
        var recorder = await Recorder.RunAsync(() => _ = new SmokeTest("smoke-test", new()
        {
            VpcId = "vpc-1",
            SubnetIds = "subnet-1",
            CodePath = code.Path,
            Targets = [Targets.Sessions],
            EndpointSecurityGroupId = "sg-endpoint",
            Deployment = "1",
        }), new Recorder { Slow = first });

        recorder.AssertFirst(first, then);
    }

    [Fact]
    public async Task Flow_logs_are_allowed_before_they_start()
    {
        var recorder = await Recorder.RunAsync(
            () => _ = new CacheNetwork("tier", new()), new Recorder { Slow = "RolePolicy tier-flow" });

        recorder.AssertFirst("RolePolicy tier-flow", "FlowLog tier-flow");
    }
}
