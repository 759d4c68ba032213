using System.Globalization;

namespace SmokeTesting;

/// <summary>
/// The longest that one step may take. The time of the whole run cuts every one of them short.
/// </summary>
internal static class StepLimits
{
    public static readonly TimeSpan Resolve = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan Handshake = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan Probe = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Command = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Secret = TimeSpan.FromSeconds(4);
    public static readonly TimeSpan Replication = TimeSpan.FromSeconds(4);

    /// <summary>Runs one step and, when it does not end in time, fails with what that means.</summary>
    /// <param name="limit">The time.</param>
    /// <param name="meaning">What it means when there is no answer by then.</param>
    /// <param name="runEnds">The end of the run.</param>
    /// <param name="step">The step.</param>
    /// <param name="notYet">Whether a retry may help: what the step needs has just been created.</param>
    public static async Task<T> WithinAsync<T>(
        TimeSpan limit, string meaning, CancellationToken runEnds, Func<CancellationToken, Task<T>> step,
        bool notYet = false)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(runEnds);
        timer.CancelAfter(limit);
        try
        {
            return await step(timer.Token).WaitAsync(timer.Token);
        }
        catch (OperationCanceledException) when (runEnds.IsCancellationRequested)
        {
            throw new CheckFailedException($"No answer until the time of the whole test ran out. {meaning}");
        }
        catch (OperationCanceledException)
        {
            var message = $"No answer in {Text(limit)}. {meaning}";
            throw notYet ? new NotYetException(message) : new CheckFailedException(message);
        }
    }

    public static string Text(TimeSpan time) =>
        time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
