namespace Specs.Compliance;

/// <summary>Files of the repository whose text follows from the code.</summary>
internal static class Written
{
    /// <summary>
    /// Compares a file with what it should be, or writes that when the environment variable UPDATE is 1.
    /// </summary>
    public static void Compare(string file, Func<string, string> renew)
    {
        var path = PathOf(file);
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        var renewed = renew(text);
        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
            File.WriteAllText(path, renewed);
        else
            Assert.Equal(renewed, text);
    }

    /// <summary>
    /// Compares what a page of Markdown has between two comments, <c>&lt;!-- section --></c> and
    /// <c>&lt;!-- /section --></c>.
    /// </summary>
    public static void CompareSection(string file, string section, string content) => Compare(file, text =>
    {
        var (begin, end) = ($"<!-- {section} -->", $"<!-- /{section} -->");
        var start = text.IndexOf(begin, StringComparison.Ordinal);
        var stop = text.IndexOf(end, StringComparison.Ordinal);
        if (start < 0 || stop < start)
            throw new InvalidOperationException($"{file} must have the lines {begin} and {end}.");
        return $"{text[..(start + begin.Length)]}\n{content.Trim('\n')}\n{text[stop..]}";
    });

    /// <summary>Where a file of the repository is.</summary>
    public static string PathOf(string file) => Path.Combine(Root(), file);

    private static string Root()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Infra.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No Infra.sln above {AppContext.BaseDirectory}.");
    }
}
