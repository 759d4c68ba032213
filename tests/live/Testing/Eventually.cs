using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Live.Testing;

/// <summary>
/// Waits until what is asserted holds. A state that settles must not be read once: the machine may be busy.
/// </summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// Repeats assertions until none fails. The failure after the deadline has the state that was seen last.
    /// </summary>
    /// <param name="assertions">What is to hold.</param>
    /// <param name="what">The same in words.</param>
    /// <param name="pause">Between two tries; longer than usual where a try is expensive.</param>
    public static async Task HoldsAsync(
        Func<Task> assertions, [CallerArgumentExpression(nameof(assertions))] string what = "",
        TimeSpan? pause = null)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await assertions();
                return;
            }
            catch (Exception last)
            {
                if (clock.Elapsed > Deadline)
                {
                    throw new TimeoutException(
                        $"Not within {Deadline.TotalSeconds} s: {what}\nLast seen: {last.Message}", last);
                }
            }

            await Task.Delay(pause ?? Pause);
        }
    }

    public static Task HoldsAsync(
        Action assertions, [CallerArgumentExpression(nameof(assertions))] string what = "") =>
        HoldsAsync(
            () =>
            {
                assertions();
                return Task.CompletedTask;
            },
            what);

    /// <summary>Repeats a question until its answer is this one.</summary>
    public static Task EqualAsync<T>(
        T expected, Func<Task<T>> actual, [CallerArgumentExpression(nameof(actual))] string what = "") =>
        HoldsAsync(async () => Assert.Equal(expected, await actual()), what);

    public static Task EqualAsync<T>(
        T expected, Func<T> actual, [CallerArgumentExpression(nameof(actual))] string what = "") =>
        HoldsAsync(() => Assert.Equal(expected, actual()), what);

    public static Task TrueAsync(
        Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        HoldsAsync(() => Assert.True(condition()), what);
}
