using System.Runtime.InteropServices;

namespace CachingTier.Local.Engines;

/// <summary>.NET can only kill; a server wants to be asked first.</summary>
internal static class UnixSignal
{
    private const int Term = 15;

    public static void Terminate(int pid) => _ = Kill(pid, Term);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int pid, int signal);
}
