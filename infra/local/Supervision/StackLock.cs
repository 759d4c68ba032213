using System.Collections.Immutable;

namespace CachingTier.Local.Supervision;

/// <summary>
/// Lets one command at a time change the tier of a stack. The operating system ends it with the process.
/// </summary>
internal sealed class StackLock : IDisposable
{
    private readonly FileStream _file;

    private StackLock(FileStream file, ImmutableArray<string> made) => (_file, Made) = (file, made);

    /// <summary>
    /// Folders that were made to hold the lock, the innermost first. They go with it when nothing else is in
    /// them.
    /// </summary>
    public ImmutableArray<string> Made { get; private set; }

    /// <summary>Has folders that were made for a tier removed as well.</summary>
    public void Adopt(ImmutableArray<string> made) => Made = [.. made, .. Made.Except(made)];

    public static async Task<StackLock> TakeAsync(
        StateFolder state,
        Action onWait,
        CancellationToken cancellationToken)
    {
        var waiting = false;
        while (true)
        {
            try
            {
                if (TryTake(state) is { } taken)
                    return taken;
            }
            catch (IOException exception) when (IsTaken(exception))
            {
                if (!waiting)
                    onWait();
                waiting = true;
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    /// <summary>Removes the file as long as it is locked: whoever comes next makes a new one.</summary>
    public void Dispose()
    {
        File.Delete(_file.Name);
        _file.Dispose();
        StateFolder.RemoveEmpty(Made);
    }

    private static StackLock? TryTake(StateFolder state)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead
            | UnixFileMode.UserWrite;
        }

        var made = StateFolder.FindMissing(state.LockPath);
        Directory.CreateDirectory(Path.GetDirectoryName(state.LockPath)!);
        try
        {
            var file = new FileStream(state.LockPath, options);
            if (IsInPlace(file))
                return new StackLock(file, made);
            file.Dispose();
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            // The command before this one has just tidied up.
            return null;
        }
    }

    // The lock of a file that was removed after it was opened keeps nobody out. Only Linux shows it.
    private static bool IsInPlace(FileStream file) =>
        new FileInfo($"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}").LinkTarget is not { } target
        || !target.EndsWith(" (deleted)", StringComparison.Ordinal);

    // EWOULDBLOCK of Linux and of macOS: somebody else has the lock. Anything else will not go away by
    // waiting.
    private static bool IsTaken(IOException exception) => exception.HResult is 11 or 35;
}
