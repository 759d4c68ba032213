namespace Architecture;

/// <summary>The files of the repository.</summary>
internal static class Repository
{
    private static readonly string[] NotWritten = ["bin", "obj", "artifacts", ".git", "Golden"];

    public static string Root { get; } = FindRoot();

    /// <summary>Whether generated files are to be written instead of compared.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE") == "1";

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Every C# file below a folder that people write, relative to the repository.</summary>
    public static IEnumerable<string> SourceFiles(string folder = "") =>
        Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect(NotWritten).Any())
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Infra.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException($"No Infra.sln above {AppContext.BaseDirectory}.");
    }
}
