using System.Diagnostics;
using System.Text;
using CachingTier.Local.Settings;

namespace Live.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private const string Small = "config:\n  tier:value: ä\n";

    private readonly SettingsFolder _folder = new();

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "" },
        { "utf-8", "\uFEFF" },
        { "utf-16", "\uFEFF" },
        { "utf-16BE", "\uFEFF" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encodings_of_yaml_are_read(string encoding, string mark)
    {
        Write(Encoding.GetEncoding(encoding).GetBytes(mark + Small));

        Assert.Equal("ä", _folder.Read().Config["tier:value"]);
    }

    [Fact]
    public void Line_ends_of_windows_are_read() => Assert.Equal(
        """{"tier:a":"1","tier:b":"2"}""", _folder.Read("config:\r\n  a: 1\r\n  b: 2\r\n").ToJson());

    [Theory]
    [InlineData("config:\n  a: \0\n", "line 2: the text must be without control characters, but has U+0000. "
        + "Remove it, or write it as an escape in double quotes.")]
    [InlineData("config:\n  a: 1\n  b: \u001B[31m\n", "line 3: the text must be without control characters, "
        + "but has U+001B. Remove it, or write it as an escape in double quotes.")]
    public void Control_characters_are_refused(string yaml, string reason) =>
        Assert.Equal($"{SettingsFolder.FileName} {reason}", _folder.Refusal(yaml));

    [Theory]
    [InlineData("config:\n\ta: 1\n")]
    [InlineData("config:\n  a: 1\n \tb: 1\n")]
    public void Tabs_that_indent_are_refused(string yaml)
    {
        var refusal = _folder.Refusal(yaml);

        Assert.StartsWith("Pulumi.dev.yaml line ", refusal, StringComparison.Ordinal);
        Assert.EndsWith("Correct the YAML.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_encoding_is_named_with_its_line()
    {
        Write(Encoding.Latin1.GetBytes("config:\n  tier:value: ä\n"));

        Assert.Equal("Pulumi.dev.yaml line 2: the text must be UTF-8, or UTF-16 with a byte order mark, but "
            + "is neither. Save it as UTF-8.", _folder.Refusal());

        Write(Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes(Small)).ToArray());

        Assert.Equal("Pulumi.dev.yaml must be UTF-8, or UTF-16 with a byte order mark, but is UTF-32. Save "
            + "it as UTF-8.", _folder.Refusal());
    }

    [Fact]
    public void A_folder_is_said_to_be_one()
    {
        Directory.CreateDirectory(_folder.File);

        Assert.Equal("Pulumi.dev.yaml must be a file, but is a folder. Rename the folder, and put the "
            + "settings into a file of that name.", _folder.Refusal());
    }

    [Fact]
    public void A_folder_in_place_of_the_project_is_said_to_be_one()
    {
        File.Delete(Path.Combine(_folder.Path, "Pulumi.yaml"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "Pulumi.yaml"));

        Assert.Equal(
            "Pulumi.yaml must be a file, but is a folder. Rename the folder, and put the settings into a "
                + "file of that name.",
            Assert.Throws<SettingsException>(() => ProjectFolder.Find(_folder.Path)).Message);
    }

    [Fact(Timeout = 20_000)]
    public async Task A_pipe_is_not_waited_for()
    {
        using (var made = Process.Start("mkfifo", [_folder.File]))
            await made.WaitForExitAsync();

        Assert.Equal("Pulumi.dev.yaml must be a file, but is a pipe or a device. Put the settings into a "
            + "file of that name.", await Task.Run(_folder.Refusal));
    }

    [Fact]
    public void A_file_without_end_is_read_to_the_limit()
    {
        File.CreateSymbolicLink(_folder.File, "/dev/zero");

        Assert.Equal("Pulumi.dev.yaml must have at most 1048576 bytes, but has more. Settings of a hundred "
            + "caches take less than a tenth of that.", _folder.Refusal());
    }

    private void Write(byte[] bytes) => File.WriteAllBytes(_folder.File, bytes);
}
