namespace Offline.Generator;

internal static class GeneratedFolder
{
    /// <summary>Makes the folder hold exactly these files. Those that stay the same are not touched, so nothing is built again for them.</summary>
    public static void Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            var target = Path.Combine(folder, path);
            if (!File.Exists(target) || File.ReadAllText(target) != text)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, text);
            }
        }

        var wanted = files.Keys.Select(path => Path.GetFullPath(path, Path.GetFullPath(folder))).ToHashSet();
        foreach (var stale in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(Path.GetFullPath).Except(wanted))
        {
            File.Delete(stale);
        }
    }
}
