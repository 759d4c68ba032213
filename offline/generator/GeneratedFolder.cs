namespace Offline.Generator;

internal static class GeneratedFolder
{
    /// <summary>
    /// Makes the folder hold exactly these files. Those that stay the same are not touched:
    /// nothing is built again for them.
    /// </summary>
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

        var wanted = files.Keys.Select(path => Path.Combine(folder, path)).Select(Path.GetFullPath);
        var present = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(Path.GetFullPath);
        foreach (var stale in present.Except(wanted))
        {
            File.Delete(stale);
        }
    }
}
