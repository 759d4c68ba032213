using System.Diagnostics;

namespace CachingTier.Local.Engines;

/// <summary>
/// A shell that outlives its owner. It gets the id of every engine, and when its input ends, which it does
/// however the owner ends, it kills the engines still on its list and removes the data folder.
/// </summary>
internal sealed class Guard : IDisposable
{
    // A process id is only killed while it still is the process it was: its start time is the same.
    private const string Script =
        """
        trap '' HUP INT TERM
        exec >/dev/null 2>&1
        started() {
            read -r stat <"/proc/$1/stat" || return 1
            set -- ${stat##*) }
            shift 19
            echo "$1"
        }
        list=
        while read -r change pid; do
            kept=
            for entry in $list; do
                [ "${entry%:*}" = "$pid" ] || kept="$kept $entry"
            done
            list=$kept
            [ "$change" = add ] && list="$list $pid:$(started "$pid")"
        done
        for entry in $list; do
            [ "$(started "${entry%:*}")" = "${entry#*:}" ] && kill -KILL "${entry%:*}"
        done
        for attempt in 1 2 3 4 5; do
            rm -rf -- "$1" && break
            sleep 0.1
        done
        """;

    private readonly Process _shell;
    private readonly StreamWriter _input;
    private readonly Lock _lock = new();

    private Guard(Process shell)
    {
        _shell = shell;
        _input = shell.StandardInput;
    }

    public int Pid => _shell.Id;

    public static Guard Start(string dataFolder)
    {
        var start = new ProcessStartInfo("setsid")
        {
            ArgumentList = { "/bin/sh", "-c", Script, "engine-guard", dataFolder },
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        return new Guard(Process.Start(start)!);
    }

    public void Add(int pid) => Send($"add {pid}");

    public void Remove(int pid) => Send($"remove {pid}");

    /// <summary>Lets the guard do what it is there for, and waits for it.</summary>
    public async Task FinishAsync()
    {
        lock (_lock)
            _input.Close();
        await _shell.WaitForExitAsync();
    }

    public void Dispose() => _shell.Dispose();

    private void Send(string message)
    {
        lock (_lock)
        {
            try
            {
                _input.Write(message + "\n");
                _input.Flush();
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // Somebody killed the guard, or it has finished. The tier works without it; only a crash would
                // leave something.
            }
        }
    }
}
