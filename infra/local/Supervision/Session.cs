using System.Runtime.InteropServices;

namespace CachingTier.Local.Supervision;

/// <summary>Separates a process that stays from the terminal and from other users of this machine.</summary>
internal static partial class Session
{
    private const uint Others = 0b000_111_111;

    /// <summary>
    /// Takes it out of the terminal's session, so that Ctrl-C and a closed terminal do not end it.
    /// </summary>
    public static void Leave()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetSid();
    }

    /// <summary>
    /// Nobody else may open what it and the processes it starts write: files, sockets and logs.
    /// </summary>
    public static void KeepPrivate()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask(Others);
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetMask(uint mode);

    [LibraryImport("libc", EntryPoint = "setsid", SetLastError = true)]
    private static partial int SetSid();
}
