using Live.Testing;

namespace Live.Cloud;

/// <summary>Commands name the tier that they are about, and leave that of another stack alone.</summary>
public sealed class NamedTierLiveTests
{
    [Fact(Timeout = 120_000)]
    public async Task A_folder_holds_the_tier_of_one_stack()
    {
        await using var tier = new CliTier(CliTier.SmallSettings, "a b/it's");
        await File.WriteAllTextAsync(Path.Combine(tier.Folder, "Pulumi.other.yaml"), CliTier.SmallSettings);
        var down = $"./dev down --state '{tier.State.Path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

        var up = await tier.RunAsync("up");
        up.Succeeded();
        Assert.EndsWith($"   Stop: {down}\n", up.Output, StringComparison.Ordinal);
        var supervisor = tier.Record.Supervisor;

        var other = await tier.RunAsync("up", "--stack", "other");
        Assert.Equal(
            (1, $"{tier.State.Path} holds the running tier of stack 'dev'. Stop it with {down}, or name "
                + "another folder with --state.\n"),
            (other.ExitCode, other.Error));
        Assert.Equal(supervisor, tier.Record.Supervisor);

        var stopped = await tier.RunAsync("down", "--stack", "other");
        Assert.Equal("The tier of stack 'dev' is stopped.\n", stopped.Output);
        await tier.NothingLeftAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task Another_owner_is_not_taken_over()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();

        var up = await tier.RunAsync("up", "--owner", "1");

        up.Succeeded();
        Assert.Contains(
            $"The running tier ends with process {Environment.ProcessId}, not with 1: run ./dev down --state "
                + $"{tier.State.Path} first for another owner.\n",
            up.Output,
            StringComparison.Ordinal);
    }
}
