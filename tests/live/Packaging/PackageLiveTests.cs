using System.Text.Json.Nodes;
using Live.Testing;

namespace Live.Packaging;

/// <summary>
/// The package of the components brings the smoke test along, and puts it beside a program that uses it.
/// </summary>
public sealed class PackageLiveTests
{
    private static readonly string Components = Path.Combine(CliTier.Repository, "components", "tier");

    [Fact(Timeout = 120_000)]
    public async Task The_package_holds_the_smoke_test_and_the_targets_that_copy_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/smoketest/SmokeTest.dll", "");
        folder.Write("out/smoketest/SmokeTest.deps.json", "");
        // What is newer than the sources is not published again.
        folder.Write($"out/smoketest.{await IdentityAsync(folder)}.stamp", "");

        var items = JsonNode
            .Parse(await DotnetCommand.RunAsync(
                folder, "msbuild", Path.Combine(Components, "CachingTier.csproj"),
                "-t:AddSmokeTest", "-getItem:TfmSpecificPackageFile,None", $"-p:OutDir={folder["out"]}/"))![
                "Items"]!;

        Assert.Equal(
            ["SmokeTest.deps.json to smoketest/", "SmokeTest.dll to smoketest/"],
            items["TfmSpecificPackageFile"]!.AsArray().Select(Place).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["CachingTier.targets to buildTransitive/CachingTier.targets", "README.md to /", "icon.png to /"],
            items["None"]!.AsArray().Where(item => (string?)item!["Pack"] == "true").Select(Place)
                .Order(StringComparer.Ordinal));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("build", "bin/Release/net10.0")]
    [InlineData("publish", "bin/Release/net10.0/publish")]
    public async Task A_program_that_uses_the_package_gets_the_smoke_test_beside_it(
        string command,
        string output)
    {
        using var folder = new TemporaryFolder();
        folder.Write("package/smoketest/SmokeTest.dll", "the test");
        folder.Write("package/buildTransitive/CachingTier.targets",
            await File.ReadAllTextAsync(Path.Combine(Components, "buildTransitive", "CachingTier.targets")));
        folder.Write("program/Program.cs", "");
        folder.Write("program/Program.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <Import Project="../package/buildTransitive/CachingTier.targets" />
            </Project>
            """);

        await DotnetCommand.RunAsync(
            folder, command, folder["program/Program.csproj"], "-c", "Release", "-v", "quiet");

        Assert.Equal(
            "the test",
            await File.ReadAllTextAsync(Path.Combine(folder["program"], output, "smoketest",
                "SmokeTest.dll")));
    }

    private static async Task<string> IdentityAsync(TemporaryFolder folder) => (await DotnetCommand.RunAsync(
        folder, "msbuild", Path.Combine(Components, "CachingTier.csproj"),
        "-t:IdentifySmokeTest", "-getProperty:SmokeTestIdentity")).Trim();

    private static string Place(JsonNode? item) =>
        $"{item!["Filename"]}{item["Extension"]} to {item["PackagePath"]}";
}
