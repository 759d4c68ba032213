using System.Diagnostics;
using System.Text;

namespace Live.Settings;

/// <summary>A settings file as nobody would write it.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Bytes">What it has; none where it is no file.</param>
internal sealed record HostileFile(string Kind, byte[]? Bytes = null)
{
    public const string Folder = "folder";
    public const string Missing = "missing";
    public const string Pipe = "pipe";

    /// <summary>Puts the file in its place.</summary>
    public void WriteTo(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
        else if (Directory.Exists(path))
            Directory.Delete(path);
        if (Bytes is not null)
            File.WriteAllBytes(path, Bytes);
        else if (Kind == Folder)
            Directory.CreateDirectory(path);
        else if (Kind == Pipe)
            MakePipe(path);
        else if (Kind != Missing)
            File.CreateSymbolicLink(path, Kind);
    }

    public override string ToString() => Bytes is null
        ? Kind
        : $"{Kind}, {Bytes.Length} bytes: "
            + $"{Encoding.UTF8.GetString(Bytes.AsSpan(0, Math.Min(1_000, Bytes.Length)))}";

    private static void MakePipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
    }
}
