using System.Diagnostics;
using CachingTier.Local.Engines;

namespace Live.Testing;

/// <summary>A folder with some of this machine's programs: a machine that has no others.</summary>
internal sealed class ProgramFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProgramFolder(params ReadOnlySpan<string> programs)
    {
        foreach (var program in programs)
        {
            File.CreateSymbolicLink(
                _folder[program], new EngineExecutable(program, program).Find(EngineExecutable.SearchPath));
        }
    }

    /// <summary>All of this machine's programs but these: a machine that lacks them.</summary>
    public static ProgramFolder Without(params string[] programs)
    {
        var folder = new ProgramFolder();
        foreach (var file in EngineExecutable.SearchPath.Split(':').Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles)
            .DistinctBy(System.IO.Path.GetFileName)
            .ExceptBy(programs, System.IO.Path.GetFileName))
        {
            File.CreateSymbolicLink(folder._folder[System.IO.Path.GetFileName(file)], file);
        }

        return folder;
    }

    public string Path => _folder.Path;

    /// <summary>Adds a program, or replaces the one of this machine.</summary>
    public void Write(string program, string script)
    {
        // Not through the link.
        File.Delete(_folder[program]);
        File.WriteAllText(_folder[program], script);
        using var change = Process.Start("chmod", ["+x", _folder[program]]);
        change.WaitForExit();
    }

    public void Dispose() => _folder.Dispose();
}
