using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace CachingTier.Local.Protocol;

/// <summary>A process id together with its start: ids are used again, the pair is not.</summary>
internal sealed record ProcessIdentity(int Pid, string Started)
{
    [JsonIgnore]
    public bool IsAlive => Find(Pid) == this;

    /// <summary>The identity of a running process; null when there is none with this id.</summary>
    public static ProcessIdentity? Find(int pid)
    {
        try
        {
            return StatOf(pid) is { } started ? new ProcessIdentity(pid, started) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Kill()
    {
        if (!IsAlive)
            return;
        try
        {
            using var process = Process.GetProcessById(Pid);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // It ended on its own.
        }
    }

    /// <summary>Waits until the process is gone; false when it is still there after the limit.</summary>
    public async Task<bool> WaitGoneAsync(TimeSpan limit)
    {
        var deadline = Stopwatch.GetTimestamp() + (long)(limit.TotalSeconds * Stopwatch.Frequency);
        while (IsAlive)
        {
            if (Stopwatch.GetTimestamp() > deadline)
                return false;
            await Task.Delay(20);
        }

        return true;
    }

    private static string? StatOf(int pid)
    {
        if (!OperatingSystem.IsLinux())
        {
            using var process = Process.GetProcessById(pid);
            return process.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }

        // The command, the second field, may hold spaces and brackets: fields are counted from its end.
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        const int state = 0, startTime = 19;
        return fields[state] is "Z" or "X" ? null : fields[startTime];
    }
}
