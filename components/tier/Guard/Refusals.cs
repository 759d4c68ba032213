using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>
/// Holds resources back until they are compared, and ends a refused deployment with a message for each
/// refused resource. A refused resource stays pending: if it failed, every output that depends on it would
/// report it again.
/// </summary>
internal sealed class Refusals
{
    /// <summary>The message of a refusal that another message contains already.</summary>
    public const string Said = "";

    private const string Older =
        "This compares with the last deployment that succeeded: if one that failed has made the change "
            + "already, deploy once without the guard.";

    // Some wait for a resource that is never made.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly List<Task> _checks = [];
    private readonly SortedSet<string> _messages = new(StringComparer.Ordinal);
    private bool _ends;

    /// <summary>The message of a refused deployment.</summary>
    /// <param name="messages">The refusals.</param>
    public static string Text(params IEnumerable<string> messages) =>
        string.Join("\n", messages.Append(Older));

    /// <summary>What to depend on for a resource that waits for its check.</summary>
    /// <param name="check">The message of the refusal; nothing when the resource passes.</param>
    public Output<ImmutableArray<Resource>> DependOn(Task<string?> check)
    {
        lock (_checks)
            _checks.Add(check);
        return Output.Create(CompareAsync(check));
    }

    private async Task<ImmutableArray<Resource>> CompareAsync(Task<string?> check)
    {
        try
        {
            if (await check is not { } message)
                return [];
            if (message != Said)
                Refuse(message);
        }
#pragma warning disable CA1031 // It is thrown again, once and for all.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Output.Create(Task.FromException<bool>(failure));
        }
        await new TaskCompletionSource().Task;
        return [];
    }

    private void Refuse(string message)
    {
        lock (_checks)
        {
            _messages.Add(message);
            if (_ends)
                return;
            _ends = true;
        }
        Output.Create(EndAsync());
    }

    // The message includes every other refusal so far.
    private async Task<bool> EndAsync()
    {
        Task[] checks;
        lock (_checks)
            checks = [.. _checks];
        await Task.WhenAny(Task.WhenAll(checks), Task.Delay(Patience));
        lock (_checks)
        {
            var text = Text(_messages);
            _messages.Clear();
            _ends = false;
            throw new ResourceException(text, null, hideStack: true);
        }
    }
}
