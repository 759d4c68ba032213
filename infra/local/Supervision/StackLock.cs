namespace CachingTier.Local.Supervision;

/// <summary>Lets one command at a time change the tier of a stack. The operating system ends it with the process.</summary>
internal sealed class StackLock : IDisposable
{
    private readonly FileStream _file;

    private StackLock(FileStream file) => _file = file;

    public static async Task<StackLock> TakeAsync(StateFolder state, Action onWait, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(state.LockPath)!);
        for (var waiting = false; ; waiting = true)
        {
            try
            {
                return new StackLock(new FileStream(state.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (IsTaken(exception))
            {
                if (!waiting) onWait();
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    // EWOULDBLOCK of Linux and of macOS: somebody else has the lock. Anything else will not go away by waiting.
    private static bool IsTaken(IOException exception) => exception.HResult is 11 or 35;

    public void Dispose() => _file.Dispose();
}
