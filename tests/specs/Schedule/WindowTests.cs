using CachingTier;

namespace Specs.Schedule;

public sealed class WindowTests
{
    [Theory]
    [InlineData("03:00-04:00", 60)]
    [InlineData("00:00-23:59", 1439)]
    [InlineData("23:30-00:30", 60)]
    [InlineData("05:00-05:00", 0)]
    public void A_daily_window_has_a_length(string text, int minutes)
    {
        var window = DailyWindow.Parse(text)!;

        Assert.Equal(minutes, window.Minutes);
        Assert.Equal(text, window.ToString());
    }

    [Theory]
    [InlineData("sun:05:00-sun:06:00", 60)]
    [InlineData("mon:23:30-tue:00:30", 60)]
    [InlineData("sat:23:00-sun:01:00", 120)]
    [InlineData("wed:10:00-thu:10:00", 1440)]
    [InlineData("tue:05:00-mon:05:00", 8640)]
    public void A_weekly_window_has_a_length(string text, int minutes)
    {
        var window = WeeklyWindow.Parse(text)!;

        Assert.Equal(minutes, window.Minutes);
        Assert.Equal(text, window.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("3:00-4:00")]
    [InlineData("24:00-25:00")]
    [InlineData("03:60-04:00")]
    [InlineData("03:00 - 04:00")]
    [InlineData("03:00-04:00\n")]
    [InlineData("sun:03:00-sun:04:00")]
    public void Other_text_is_no_daily_window(string text) => Assert.Null(DailyWindow.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("05:00-06:00")]
    [InlineData("sunday:05:00-sunday:06:00")]
    [InlineData("sun:5:00-sun:6:00")]
    [InlineData("sun:24:00-mon:01:00")]
    [InlineData("xxx:05:00-xxx:06:00")]
    public void Other_text_is_no_weekly_window(string text) => Assert.Null(WeeklyWindow.Parse(text));

    [Fact]
    public void Days_are_written_in_lowercase() =>
        Assert.Equal("sun:05:00-mon:06:00", WeeklyWindow.Parse("SUN:05:00-Mon:06:00")!.ToString());

    [Theory]
    [InlineData("sun:05:00-sun:06:00", "03:00-04:00", false)]
    [InlineData("sun:05:00-sun:06:00", "04:00-05:00", false)]
    [InlineData("sun:05:00-sun:06:00", "06:00-07:00", false)]
    [InlineData("sun:05:00-sun:06:00", "05:59-07:00", true)]
    [InlineData("sun:05:00-sun:06:00", "04:00-05:01", true)]
    [InlineData("sun:05:00-sun:06:00", "04:00-07:00", true)]
    [InlineData("sun:00:00-sun:01:00", "23:30-00:30", true)]
    [InlineData("sun:00:30-sun:01:30", "23:30-00:30", false)]
    [InlineData("sat:23:30-sun:00:30", "00:00-01:00", true)]
    [InlineData("sat:23:30-sun:00:30", "23:00-23:31", true)]
    [InlineData("sat:23:00-sun:00:00", "00:00-01:00", false)]
    [InlineData("sat:12:00-sun:12:00", "11:00-12:00", true)]
    [InlineData("mon:23:00-tue:01:00", "00:30-01:30", true)]
    [InlineData("mon:23:00-tue:01:00", "01:00-23:00", false)]
    public void Windows_overlap_on_any_day(string weekly, string daily, bool overlap) =>
        Assert.Equal(overlap, WeeklyWindow.Parse(weekly)!.Overlaps(DailyWindow.Parse(daily)!));
}
