using CachingTier.Local.Protocol;

namespace CachingTier.Local.Supervision;

/// <summary>Finds the tier of a stack, ends it, and clears up after one whose supervisor died.</summary>
internal static class RunningTier
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The record of the supervisor if it is alive.</summary>
    public static SupervisorRecord? Find(StateFolder state) =>
        state.Read() is { Supervisor.IsAlive: true } record ? record : null;

    /// <summary>
    /// Stops the tier if one runs and removes whatever is left of it. Returns whether one ran.
    /// </summary>
    public static async Task<bool> StopAsync(StateFolder state)
    {
        var record = state.Read();
        var alive = record is { Supervisor.IsAlive: true };
        if (record is not null)
        {
            if (alive)
                await EndAsync(record.Supervisor, state);
            foreach (var child in record.Children)
                child.Kill();
            foreach (var child in record.Children)
                await child.WaitGoneAsync(Patience);
        }

        state.Remove();
        // What was killed may have written once more.
        for (var again = 0; again < 20 && state.IsLeftOver(); again++)
        {
            await Task.Delay(100);
            state.Remove();
        }

        return alive;
    }

    private static async Task EndAsync(ProcessIdentity supervisor, StateFolder state)
    {
        bool answers;
        using (var control = new ControlClient(state.SocketPath, TimeSpan.FromSeconds(5)))
            answers = await control.DownAsync(CancellationToken.None);

        // One that hangs does not end by waiting.
        if (await supervisor.WaitGoneAsync(answers ? Patience : TimeSpan.FromSeconds(1)))
            return;
        supervisor.Kill();
        await supervisor.WaitGoneAsync(Patience);
    }
}
