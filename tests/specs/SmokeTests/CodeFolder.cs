namespace Specs.SmokeTests;

/// <summary>A folder that looks like the published smoke test.</summary>
internal sealed class CodeFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smoketest-");

    public CodeFolder() => File.WriteAllText(System.IO.Path.Combine(Path, "SmokeTest.dll"), "");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
