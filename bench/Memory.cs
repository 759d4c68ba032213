using System.Globalization;

namespace Bench;

/// <summary>Memory of processes, from Linux's accounting of it.</summary>
internal readonly record struct Memory(long Kib)
{
    public double InMib => Kib / 1024.0;

    /// <summary>Proportional set size of a process and all its descendants.</summary>
    public static Memory OfTree(IEnumerable<int> roots)
    {
        var children = Directory.EnumerateDirectories("/proc")
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name.All(char.IsAsciiDigit))
            .Select(name => (Pid: int.Parse(name, CultureInfo.InvariantCulture), Parent: ParentOf(name)))
            .ToLookup(process => process.Parent, process => process.Pid);
        var seen = new HashSet<int>();
        var open = new Stack<int>(roots);
        while (open.TryPop(out var pid))
        {
            if (!seen.Add(pid))
                continue;
            foreach (var child in children[pid])
                open.Push(child);
        }
        return new Memory(seen.Sum(Pss));
    }

    public static Memory PeakOfThisProcess() => new(Line("/proc/self/status", "VmHWM:"));

    // A line of it: "4242 (redis-server) S 4200 …"; the name may hold spaces and brackets.
    private static int ParentOf(string pid) =>
        Read($"/proc/{pid}/stat") is { } stat && stat.LastIndexOf(')') is var end and > 0
            ? int.Parse(stat[(end + 2)..].Split(' ')[1], CultureInfo.InvariantCulture)
            : -1;

    // "Pss:               13044 kB"
    private static long Pss(int pid) => Line($"/proc/{pid}/smaps_rollup", "Pss:");

    private static long Line(string file, string name) => Read(file)?.Split('\n')
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => long.Parse(
            line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture))
        .FirstOrDefault() ?? 0;

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return null; // The process is gone.
        }
    }
}
