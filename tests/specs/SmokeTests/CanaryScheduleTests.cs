using CachingTier;

namespace Specs.SmokeTests;

public sealed class CanaryScheduleTests
{
    [Theory]
    [InlineData("rate(1 minute)", 60.0)]
    [InlineData("rate(30 minutes)", 1800.0)]
    [InlineData("rate(2 hours)", 7200.0)]
    [InlineData("rate(1 day)", 86400.0)]
    [InlineData("cron(0/15 8-18 ? * MON-FRI *)", null)]
    public void A_schedule_knows_how_often_it_comes(string text, double? seconds)
    {
        var problems = new Problems("SmokeTest", "test");

        var schedule = CanarySchedule.Resolve(text, problems);

        Assert.Empty(problems.Found);
        Assert.Equal(text, schedule!.Expression);
        Assert.Equal(seconds, schedule.Every?.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5m")]
    [InlineData("rate(0 minutes)")]
    [InlineData("rate(1 fortnight)")]
    [InlineData("rate(99999999999 days)")]
    [InlineData("cron(0 6 * * *)")]
    [InlineData("Never")]
    public void Anything_else_is_a_problem(string text)
    {
        var problems = new Problems("SmokeTest", "test");

        Assert.Null(CanarySchedule.Resolve(text, problems));
        Assert.Equal(
            $"schedule must be a rate, a cron expression of six fields or 'never', but was '{text}'. Write it like rate(5 minutes) or cron(0 6 * * ? *).",
            Assert.Single(problems.Found).ToString());
    }
}
