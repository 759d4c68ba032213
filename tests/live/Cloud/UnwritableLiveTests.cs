using System.Diagnostics;
using CachingTier.Local.Settings;
using Live.Testing;

namespace Live.Cloud;

/// <summary>What cannot be written is said on one line, without a trace.</summary>
public sealed class UnwritableLiveTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_state_without_a_name_is_refused(string state)
    {
        await using var tier = new CliTier(CliTier.SmallSettings);

        var run = await ShellAsync(tier, $"status --state '{state}'");

        Assert.Equal(
            (1, "--state must be the path of a folder, but was empty. Leave it out for .tier/<stack> beside "
                + "Pulumi.yaml.\n"),
            (run.ExitCode, run.Error));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("up")]
    [InlineData("--help")]
    public async Task A_full_output_is_named(string command)
    {
        await using var tier = new CliTier(CliTier.SmallSettings);

        var run = await ShellAsync(tier, $"{command} --state '{tier.State.Path}' > /dev/full");

        Assert.Equal(
            (1, "The output cannot be written: No space left on device. Write it elsewhere.\n"),
            (run.ExitCode, run.Error));
        await tier.NothingLeftAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task Folders_that_up_made_go_and_a_link_stays()
    {
        await using var tier = new CliTier(CliTier.SmallSettings, "new/folders/dev");
        (await tier.RunAsync("up")).Succeeded();
        (await tier.RunAsync("down")).Succeeded();
        Assert.False(Directory.Exists(Path.Combine(tier.Folder, "new")));

        var real = Directory.CreateDirectory(Path.Combine(tier.Folder, "real")).FullName;
        var link = Path.Combine(tier.Folder, "link");
        Directory.CreateSymbolicLink(link, real);
        (await ShellAsync(tier, $"up --state '{link}'")).Succeeded();
        Assert.NotNull(new DirectoryInfo(link).LinkTarget);
        Assert.True(File.Exists(Path.Combine(real, "supervisor.json")));
        (await ShellAsync(tier, $"down --state '{link}'")).Succeeded();
        Assert.Equal(real, new DirectoryInfo(link).LinkTarget);
        Assert.False(File.Exists(Path.Combine(real, "supervisor.json")));
    }

    [Fact]
    public void An_error_that_nobody_expected_is_kept_in_a_file()
    {
        var said = ErrorLog.Write(new InvalidOperationException("first line\nsecond line"));

        Assert.StartsWith(
            "Unexpected error: first line second line The details are in ",
            said,
            StringComparison.Ordinal);
        var path = said.Split(" are in ")[1].Split(": please")[0];
        Assert.Contains(
            "System.InvalidOperationException: first line",
            File.ReadAllText(path),
            StringComparison.Ordinal);
        File.Delete(path);
    }

    private static async Task<CliRun> ShellAsync(CliTier tier, string command)
    {
        var dll = Path.Combine(CliTier.Binaries, "CachingTier.Local.dll");
        var start = new ProcessStartInfo("sh", ["-c", $"exec dotnet '{dll}' {command}"])
        {
            WorkingDirectory = tier.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliRun(process.ExitCode, await output, await error);
    }
}
