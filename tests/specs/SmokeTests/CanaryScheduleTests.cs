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
    [InlineData("cron(* * * * ? *)")]
    [InlineData("cron(0,15,30-45,50/5 22-2 ? JAN-Mar,12 mon-FRI 2026-2030)")]
    [InlineData("cron(*/10 0/6 L * ? *)")]
    [InlineData("cron(0 6 LW */3 ? 2199)")]
    [InlineData("cron(0 6 15W * ? *)")]
    [InlineData("cron(0 6 ? * 6L *)")]
    [InlineData("cron(0 6 ? * friL *)")]
    [InlineData("cron(0 6 ? * L *)")]
    [InlineData("cron(0 6 ? * TUE#2 *)")]
    public void A_calendar_that_AWS_takes_is_taken(string text)
    {
        var problems = new Problems("SmokeTest", "test");

        Assert.Equal(text, CanarySchedule.Resolve(text, problems)!.Expression);
        Assert.Empty(problems.Found);
    }

    [Theory]
    [InlineData(
        "a b c d e f",
        "with ? for either the days of the month or the days of the week",
        "with minutes of 0 to 59",
        "with hours of 0 to 23",
        "with days of the month of 1 to 31",
        "with months of 1 to 12 or JAN to DEC",
        "with days of the week of 1 to 7 or SUN to SAT",
        "with years of 1970 to 2199")]
    [InlineData("60 6 * * ? *", "with minutes of 0 to 59")]
    [InlineData("0-60 6 * * ? *", "with minutes of 0 to 59")]
    [InlineData("1-2-3 6 * * ? *", "with minutes of 0 to 59")]
    [InlineData("0/0 6 * * ? *", "with minutes of 0 to 59")]
    [InlineData("0/5/5 6 * * ? *", "with minutes of 0 to 59")]
    [InlineData("5, 6 * * ? *", "with minutes of 0 to 59")]
    [InlineData("-5 6 * * ? *", "with minutes of 0 to 59")]
    [InlineData("? 6 * * ? *", "with minutes of 0 to 59")]
    [InlineData("L 6 * * ? *", "with minutes of 0 to 59")]
    [InlineData("0 24 * * ? *", "with hours of 0 to 23")]
    [InlineData("0 6 0 * ? *", "with days of the month of 1 to 31")]
    [InlineData("0 6 32W * ? *", "with days of the month of 1 to 31")]
    [InlineData("0 6 * JANUARY ? *", "with months of 1 to 12 or JAN to DEC")]
    [InlineData("0 6 ? * 8L *", "with days of the week of 1 to 7 or SUN to SAT")]
    [InlineData("0 6 ? * 2#6 *", "with days of the week of 1 to 7 or SUN to SAT")]
    [InlineData("0 6 * * ? 1969", "with years of 1970 to 2199")]
    [InlineData("0 6 * * * *", "with ? for either the days of the month or the days of the week")]
    [InlineData("0 6 ? * ? *", "with ? for either the days of the month or the days of the week")]
    public void A_field_that_AWS_refuses_is_named(string fields, params string[] rules)
    {
        var problems = new Problems("SmokeTest", "test");

        CanarySchedule.Resolve($"cron({fields})", problems);

        Assert.Equal(
            rules.Select(rule => $"schedule must be a cron expression {rule}, but was 'cron({fields})'. "
                + "Its fields are minutes, hours, days of the month, months, days of the week and years."),
            problems.Found.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("rate(1 minute)", 59, null)]
    [InlineData("rate(1 minute)", 60, 60)]
    [InlineData("rate(14 minutes)", 890, 840)]
    [InlineData("rate(15 minutes)", 890, null)]
    [InlineData("cron(* * * * ? *)", 890, 60)]
    [InlineData("cron(* * * * ? *)", 59, null)]
    [InlineData("cron(0/10 6 * * ? *)", 600, 600)]
    [InlineData("cron(0/15 * * * ? *)", 890, null)]
    [InlineData("cron(5-10/2 6 * * ? *)", 300, 120)]
    [InlineData("cron(58-2 6 * * ? *)", 60, 60)]
    [InlineData("cron(0,50 * * * ? *)", 890, 600)]
    [InlineData("cron(0,50 6 * * ? *)", 890, null)]
    [InlineData("cron(0,50 */2 * * ? *)", 890, null)]
    [InlineData("cron(0,55 0,23 * * ? *)", 600, 300)]
    [InlineData("cron(0,55 0,23 ? * SUN,sat *)", 600, 300)]
    [InlineData("cron(0,55 0,23 ? * MON,WED,FRI *)", 600, null)]
    [InlineData("cron(0,55 0,23 31,1 * ? *)", 600, 300)]
    [InlineData("cron(0,55 0,23 L * ? *)", 600, null)]
    [InlineData("cron(0 6 * * ? *)", 890, null)]
    public void A_run_ends_before_the_next_one_starts(string schedule, int seconds, int? limit)
    {
        using var code = new CodeFolder();

        var problems = SmokeTest.Check("test", new()
        {
            VpcId = "vpc-1",
            SubnetIds = "subnet-1",
            CodePath = code.Path,
            Targets = [Targets.Sessions],
            Schedule = schedule,
            TimeoutSeconds = seconds,
        });

        var expected = $"timeoutSeconds must be below {limit}, the seconds between two scheduled runs, "
            + $"but was {seconds}. Lower it, or run the test less often.";
        Assert.Equal(
            limit is null ? [] : [expected],
            problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5m")]
    [InlineData("rate(0 minutes)")]
    [InlineData("rate(1 fortnight)")]
    [InlineData("rate(99999999999 days)")]
    [InlineData("cron(0 6 * * *)")]
    [InlineData("cron(0 6 * * ? * *)")]
    [InlineData("cron()")]
    [InlineData("Never")]
    public void Anything_else_is_a_problem(string text)
    {
        var problems = new Problems("SmokeTest", "test");

        Assert.Null(CanarySchedule.Resolve(text, problems));
        Assert.Equal(
            $"schedule must be a rate, a cron expression of six fields or 'never', but was '{text}'. Write "
                + "it like rate(5 minutes) or cron(0 6 * * ? *).",
            Assert.Single(problems.Found).ToString());
    }
}
