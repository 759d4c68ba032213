using Offline.Generator;

namespace OfflineTests.Generator;

public sealed class GeneratedFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("generated-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_folder_holds_exactly_the_files_of_the_last_run()
    {
        GeneratedFolder.Write(_folder, new Dictionary<string, string> { ["A.cs"] = "1", ["In/B.cs"] = "2" });
        GeneratedFolder.Write(_folder, new Dictionary<string, string> { ["A.cs"] = "3", ["In/C.cs"] = "4" });

        Assert.Equal("3", File.ReadAllText(Path.Combine(_folder, "A.cs")));
        var files = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories);
        Assert.Equal(
            ["A.cs", Path.Combine("In", "C.cs")],
            files.Select(f => Path.GetRelativePath(_folder, f)).Order());
    }

    [Fact]
    public void A_file_that_stays_the_same_is_not_written_again()
    {
        var path = Path.Combine(_folder, "A.cs");
        GeneratedFolder.Write(_folder, new Dictionary<string, string> { ["A.cs"] = "1" });
        var written = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, written);

        GeneratedFolder.Write(_folder, new Dictionary<string, string> { ["A.cs"] = "1" });

        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
    }
}
