using CachingTier;
using Specs.Testing;

namespace Specs.SmokeTests;

/// <summary>A report proves exactly the caches that were asked for, or nothing.</summary>
public sealed class SmokeTestReportTests
{
    private const string Both = "'pages' and 'sessions'";

    [Theory]
    [InlineData("""{"caches":[{"name":"sessions","passed":true},{"name":"pages","passed":true}]}""", null)]
    [InlineData("", $"The report must be JSON that proves {Both}, but was not.")]
    [InlineData("<html>", $"The report must be JSON that proves {Both}, but was not.")]
    [InlineData("[]", $"The report must prove {Both}, each once and no other, but proved no cache.")]
    [InlineData("null", $"The report must prove {Both}, each once and no other, but proved no cache.")]
    [InlineData(
        """{"passed":true,"caches":[]}""",
        $"The report must prove {Both}, each once and no other, but proved no cache.")]
    [InlineData(
        """{"passed":true,"caches":[{"name":"pages","passed":true}]}""",
        $"The report must prove {Both}, each once and no other, but proved 'pages'.")]
    [InlineData(
        """{"caches":[{"name":"pages","passed":true},{"name":"pages","passed":true}]}""",
        $"The report must prove {Both}, each once and no other, but proved 'pages' and 'pages'.")]
    [InlineData(
        """{"caches":[1,{"name":"pages","passed":true}]}""",
        $"The report must prove {Both}, each once and no other, but proved '' and 'pages'.")]
    [InlineData(
        """{"caches":[{"name":"sessions","passed":true},{"name":"pages","passed":false}]}""",
        "The report says that 'pages' failed.")]
    [InlineData(
        """{"caches":[{"name":"sessions"},{"name":"pages","passed":"true"}]}""",
        "The report says that 'sessions' and 'pages' failed.")]
    public void A_report_proves_each_cache_once(string report, string? problem) =>
        Assert.Equal(problem, SmokeTestReport.FindProblem(report, ["sessions", "pages"]));

    [Fact]
    public void A_report_without_a_request_proves_nothing() => Assert.Equal(
        "The report must prove no cache, each once and no other, but proved no cache.",
        SmokeTestReport.FindProblem("""{"caches":[]}""", []));

    [Fact]
    public async Task A_report_that_proves_no_cache_fails_the_deployment()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => RunAsync("""{"passed":true,"caches":[]}"""));

        Assert.Contains(
            "SmokeTest 'smoke-test': The report must prove 'sessions', each once and no other, but proved "
                + "no cache. Another program may have answered for the function: read its log, and deploy "
                + "again.",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"passed":true}""")]
    [InlineData("{}")]
    public async Task An_answer_of_mocks_need_be_no_report(string answer) => Assert.Equal(
        answer,
        await (await RunAsync(answer)).OutputAsync("smoke-test", "report"));

    private static async Task<Recorder> RunAsync(string answer)
    {
        using var code = new CodeFolder();
        var answers = new Recorder
        {
            Answer = args => args.Type == "aws:lambda/invocation:Invocation"
                ? [new("result", answer)]
                : Cloud.Answer(args),
        };
        return await Recorder.RunAsync(
            () => _ = new SmokeTest("smoke-test", new()
            {
                VpcId = "vpc-1",
                SubnetIds = "subnet-1",
                CodePath = code.Path,
                Targets = [Targets.Sessions],
                EndpointSecurityGroupId = "sg-endpoint",
                Deployment = "1",
            }),
            answers);
    }
}
