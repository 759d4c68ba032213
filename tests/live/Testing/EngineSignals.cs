using System.Diagnostics;

namespace Live.Testing;

/// <summary>What happens to processes in the real world.</summary>
internal static class EngineSignals
{
    public static void Kill(int pid) => Send("-KILL", pid);

    /// <summary>The process stays, but does nothing any more.</summary>
    public static void Freeze(int pid) => Send("-STOP", pid);

    public static bool IsAlive(int pid) => Directory.Exists($"/proc/{pid}");

    private static void Send(string signal, int pid)
    {
        using var kill = Process.Start("kill", [signal, $"{pid}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
