using System.Runtime.InteropServices;

namespace CachingTier.Local.Supervision;

/// <summary>Takes this process out of the terminal's session, so that Ctrl-C and a closed terminal do not end it.</summary>
internal static partial class Session
{
    public static void Leave()
    {
        if (!OperatingSystem.IsWindows()) _ = SetSid();
    }

    [LibraryImport("libc", EntryPoint = "setsid", SetLastError = true)]
    private static partial int SetSid();
}
