namespace CachingTier.Local.Engines;

/// <summary>Files that hold secrets are never readable by others, not even for a moment.</summary>
internal static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }

    /// <summary>Creates a folder for nobody else; one that is there is closed to others.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        const UnixFileMode mode = Owner | UnixFileMode.UserExecute;
        if (Directory.CreateDirectory(path, mode).UnixFileMode != mode)
            File.SetUnixFileMode(path, mode);
    }
}
