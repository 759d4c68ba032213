using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Live.Testing;

namespace Live.Packaging;

/// <summary>
/// A program gets the smoke test of its own mode and versions, whichever was published before.
/// </summary>
public sealed partial class SmokeTestPublishLiveTests
{
    private const string Older = "2.13.23";

    [Fact(Timeout = 300_000)]
    public async Task Another_mode_publishes_its_own_versions_in_either_order()
    {
        using var folder = new TemporaryFolder();
        Copy(folder, "infra/smoketest");
        Copy(folder, "components/contract");
        foreach (var file in Directory.EnumerateFiles(CliTier.Repository, "*.props")
            .Concat(Directory.EnumerateFiles(CliTier.Repository, "*.targets")))
        {
            File.Copy(file, folder[Path.GetFileName(file)]);
        }

        // The two modes once had a library in two versions.
        var packages = await File.ReadAllTextAsync(folder["Directory.Packages.props"]);
        var ours = Library().Match(packages);
        var newer = ours.Groups[1].Value;
        folder.Write("Directory.Packages.props", packages.Replace(
            ours.Value, VersionIn("nuget", newer) + VersionIn("offline", Older), StringComparison.Ordinal));
        folder.Write("program/Program.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="../infra/smoketest/SmokeTest.Publish.targets" />
            </Project>
            """);

        Assert.Equal(Older, await PublishAsync(folder, "offline"));
        Assert.Equal(newer, await PublishAsync(folder, "nuget"));
        Assert.Equal(Older, await PublishAsync(folder, "offline"));
    }

    [GeneratedRegex("<PackageVersion Include=\"StackExchange.Redis\" Version=\"([^\"]+)\" />")]
    private static partial Regex Library();

    private static string VersionIn(string mode, string version) =>
        $"<PackageVersion Include=\"StackExchange.Redis\" Version=\"{version}\" "
        + $"Condition=\"'$(PulumiSdk)' == '{mode}'\" />";

    /// <summary>Publishes in this mode; the result is the library's version beside the program.</summary>
    private static async Task<string> PublishAsync(TemporaryFolder folder, string mode)
    {
        var program = folder["program/Program.csproj"];
        var sdk = $"-p:PulumiSdk={mode}";
        await DotnetCommand.RunAsync(folder, "restore", program, sdk);
        await DotnetCommand.RunAsync(folder, "msbuild", program, "-t:PublishSmokeTest", sdk);

        var output = folder["program/bin/Release/net10.0"];
        var stamp = Assert.Single(Directory.GetFiles(output, "smoketest.*.stamp"));
        Assert.Contains($"PulumiSdk={mode}", await File.ReadAllLinesAsync(stamp));
        var version = FileVersionInfo
            .GetVersionInfo(Path.Combine(output, "smoketest", "StackExchange.Redis.dll"));
        var libraries = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(output, "smoketest", "SmokeTest.deps.json")))!["libraries"]!.AsObject();
        Assert.Contains(
            $"StackExchange.Redis/{version.FileMajorPart}.{version.FileMinorPart}.{version.FileBuildPart}",
            libraries.Select(library => library.Key));
        return $"{version.FileMajorPart}.{version.FileMinorPart}.{version.FileBuildPart}";
    }

    private static void Copy(TemporaryFolder folder, string source)
    {
        var root = Path.Combine(CliTier.Repository, source);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file);
            if (path.Split('/')[0] is "bin" or "obj")
                continue;
            var copy = folder[Path.Combine(source, path)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
