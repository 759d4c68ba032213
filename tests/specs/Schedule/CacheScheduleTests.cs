using CachingTier;

namespace Specs.Schedule;

public sealed class CacheScheduleTests
{
    [Theory]
    [InlineData(null, null, "sun:05:00-sun:06:00", "03:00-04:00")]
    [InlineData(null, "01:00-02:00", "sun:05:00-sun:06:00", "01:00-02:00")]
    [InlineData(null, "04:30-05:30", "sun:05:30-sun:06:30", "04:30-05:30")]
    [InlineData(null, "05:30-23:30", "sun:23:30-mon:00:30", "05:30-23:30")]
    [InlineData("mon:08:00-mon:09:00", null, "mon:08:00-mon:09:00", "03:00-04:00")]
    [InlineData("mon:03:30-mon:04:30", null, "mon:03:30-mon:04:30", "04:30-05:30")]
    [InlineData("sat:23:00-sun:22:00", null, "sat:23:00-sun:22:00", "22:00-23:00")]
    [InlineData("tue:01:00-tue:02:00", "02:00-03:00", "tue:01:00-tue:02:00", "02:00-03:00")]
    public void Both_windows_are_always_set_and_apart(
        string? maintenance, string? snapshot, string expectedMaintenance, string expectedSnapshot)
    {
        var problems = new Problems("Cache", "a");
        var schedule = CacheSchedule.Resolve(maintenance, snapshot, problems);

        Assert.Empty(problems.Found);
        Assert.Equal(expectedMaintenance, schedule.Maintenance.ToString());
        Assert.Equal(expectedSnapshot, schedule.Snapshot.ToString());
        Assert.False(schedule.Maintenance.Overlaps(schedule.Snapshot));
    }

    [Fact]
    public void Whatever_hour_is_given_the_other_window_is_put_clear_of_it()
    {
        for (var minutes = 0; minutes < 7 * 24 * 60; minutes += 30)
        {
            var weekly = new WeeklyWindow(minutes, 90).ToString();
            var daily = new DailyWindow(minutes % (24 * 60), 90).ToString();
            var problems = new Problems("Cache", "a");

            Assert.False(Overlap(CacheSchedule.Resolve(weekly, null, problems)));
            Assert.False(Overlap(CacheSchedule.Resolve(null, daily, problems)));
            Assert.Empty(problems.Found);
        }
    }

    private static bool Overlap(CacheSchedule schedule) => schedule.Maintenance.Overlaps(schedule.Snapshot);
}
