using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CachingTier.Local.Lambda;

/// <summary>One invocation while a process works on it: what to hand out and what came back.</summary>
internal sealed class PendingInvocation(LambdaFunction function, string payload)
{
    private readonly TaskCompletionSource<(string? Error, string Payload)> _outcome =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _resting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _deadline;

    public string RequestId { get; } = Guid.NewGuid().ToString();

    /// <summary>
    /// What the path of each request of the process begins with: nobody else on this machine knows it.
    /// </summary>
    public string Secret { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public LambdaFunction Function => function;

    public string Payload => payload;

    public string DeadlineMs => _deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Ends when the process asks for its first event: its initialisation is over.</summary>
    public Task Started => _started.Task;

    /// <summary>
    /// Ends when the process asks for an event after its first: it has done and written all it wanted.
    /// </summary>
    public Task Resting => _resting.Task;

    public Task<(string? Error, string Payload)> Outcome => _outcome.Task;

    /// <summary>Whether a request comes from the process.</summary>
    public bool Knows(string secret) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(secret),
        Encoding.UTF8.GetBytes(Secret));

    /// <summary>Takes the event; false when it was already taken.</summary>
    public bool TryStart()
    {
        if (_started.Task.IsCompleted)
        {
            _resting.TrySetResult();
            return false;
        }

        _deadline = DateTimeOffset.UtcNow + function.Timeout;
        return _started.TrySetResult();
    }

    public bool TrySucceed(string result) => _outcome.TrySetResult((null, result));

    public bool TryFail(string error, string details) => _outcome.TrySetResult((error, details));
}
