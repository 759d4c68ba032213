using CachingTier.Local.Protocol;
using CachingTier.Local.Supervision;
using Live.Testing;

namespace Live.Cloud;

public sealed class StateFolderLiveTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("up")]
    [InlineData("down")]
    public async Task A_folder_with_something_else_in_it_is_refused_and_left_as_it_is(string command)
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        var precious = Path.Combine(tier.State.Path, "engines", "precious.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(precious)!);
        await File.WriteAllTextAsync(precious, "kept");

        var run = await tier.RunAsync(command);

        Assert.Equal(
            (1, "--state must be a new folder, an empty one or that of a tier, but "
                + $"'{tier.State.EngineFolder}' is not a tier's. Name another folder: a tier removes its own "
                + "when it ends.\n"),
            (run.ExitCode, run.Error));
        Assert.Equal("kept", await File.ReadAllTextAsync(precious));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_stack_cannot_lead_out_of_the_folder_of_stacks()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);

        var run = await tier.RunAsync("down", "--stack", "..");

        Assert.Equal((1, "--stack must be letters, digits, hyphens, underscores and periods that start with "
            + "a letter or digit, but was '..'. It names the settings: "
            + "Pulumi.<stack>.yaml.\n"), (run.ExitCode, run.Error));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("up")]
    [InlineData("down")]
    public async Task A_folder_that_cannot_be_written_is_named(string command)
    {
        // Nobody, not even root, may create a file there.
        await using var tier = new CliTier(CliTier.SmallSettings, "/proc/tier");

        var run = await tier.RunAsync(command);

        Assert.Equal((1, "Could not find file '/proc/tier.lock'. A tier needs a folder to write to: run the "
            + "command as the user who brought the tier up, or name another folder with "
            + "--state.\n"), (run.ExitCode, run.Error));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("st[x]/[a-z]")]
    [InlineData("a*b?c/d[")]
    [InlineData("it's \"q\" \\ back\\[x]/dev")]
    [InlineData("-ü, =;$(id) & #x/dev")]
    [InlineData("100%s %n\n`id`\t\n{a,b}~|<>!/dev")]
    public async Task A_tier_comes_up_in_a_folder_of_any_name(string state)
    {
        await using var tier = new CliTier(CliTier.DevSettings, state);

        (await tier.RunAsync("up")).Succeeded();

        (await tier.RunAsync("down")).Succeeded();
        await tier.NothingLeftAsync();
    }

    [Fact]
    public void What_a_tier_did_not_write_outlives_it()
    {
        using var folder = new TemporaryFolder();
        var state = new StateFolder(folder["state"]);
        state.Create();
        state.Write(new SupervisorRecord(new ProcessIdentity(1, "1"), "fingerprint", Ready: true, []));
        Directory.CreateDirectory(state.EngineFolder);
        Assert.Null(state.Foreign());
        folder.Write("state/notes.txt", "kept");
        Assert.Equal(folder["state/notes.txt"], state.Foreign());

        state.Remove();

        Assert.Equal(folder["state/notes.txt"], Assert.Single(Directory.GetFileSystemEntries(state.Path)));
    }
}
