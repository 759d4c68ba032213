using System.Diagnostics;
using CachingTier.Local.Protocol;
using CachingTier.Local.Supervision;
using Live.Testing;

namespace Live.Cloud;

public sealed class CrashLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_killed_supervisor_leaves_nothing_that_runs_and_up_starts_afresh()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();

        EngineSignals.Kill(tier.Record.Supervisor.Pid);
        await Eventually.HoldsAsync(() => Assert.Empty(tier.Processes()));

        Assert.Equal(3, (await tier.RunAsync("status")).ExitCode);
        (await tier.RunAsync("up")).Succeeded();
        (await tier.RunAsync("down")).Succeeded();
        await tier.NothingLeftAsync();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("-INT", 130)]
    [InlineData("-TERM", 130)]
    [InlineData("-KILL", 137)]
    public async Task An_up_that_is_interrupted_leaves_nothing(string signal, int exitCode)
    {
        await using var tier = new CliTier(CliTier.DevSettings);
        using var up = tier.Start("up");
        while (await up.StandardOutput.ReadLineAsync() is { } line
            && !line.StartsWith("Evaluating", StringComparison.Ordinal))
        {
        }

        using (var kill = Process.Start("kill", [signal, $"{up.Id}"]))
            await kill.WaitForExitAsync();
        await up.WaitForExitAsync();

        Assert.Equal(exitCode, up.ExitCode);
        await tier.NothingLeftAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_supervisor_that_is_killed_on_the_way_up_leaves_nothing()
    {
        await using var tier = new CliTier(CliTier.DevSettings);
        using var up = tier.Start("up");
        while (await up.StandardOutput.ReadLineAsync() is { } line
            && !line.StartsWith("Evaluating", StringComparison.Ordinal))
        {
        }

        EngineSignals.Kill(tier.Record.Supervisor.Pid);
        await up.WaitForExitAsync();

        Assert.Equal(
            (1, "The supervisor ended before the tier was up.\n"),
            (up.ExitCode, await up.StandardError.ReadToEndAsync()));
        await tier.NothingLeftAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_terminated_supervisor_cleans_up()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();

        using (var kill = Process.Start("kill", ["-TERM", $"{tier.Record.Supervisor.Pid}"]))
            await kill.WaitForExitAsync();

        await tier.NothingLeftAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_tier_whose_folder_is_removed_ends()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();

        Directory.Delete(tier.State.Path, recursive: true);

        await tier.NothingLeftAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_tier_whose_record_is_removed_ends_and_takes_its_folder_along()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();

        File.Delete(Path.Combine(tier.State.Path, "supervisor.json"));

        await tier.NothingLeftAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_tier_ends_with_the_process_that_owns_it()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        using var owner = Process.Start("sleep", "600");
        (await tier.RunAsync("up", "--owner", $"{owner.Id}")).Succeeded();

        owner.Kill();

        await tier.NothingLeftAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task An_owner_that_does_not_run_is_refused()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        using var dead = Process.Start("true");
        await dead.WaitForExitAsync();

        var run = await tier.RunAsync("up", "--owner", $"{dead.Id}");

        Assert.Equal(
            (1, $"--owner must be the id of a process that runs, but was {dead.Id}. The tier ends with that "
                + "process: leave it out for a tier that ends with down.\n"),
            (run.ExitCode, run.Error));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_process_that_got_the_number_of_a_dead_supervisor_is_left_alone()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        using var bystander = Process.Start("sleep", "60");
        var identity = ProcessIdentity.Find(bystander.Id)!;
        var stale = identity with { Started = "1" };
        tier.State.Create();
        tier.State.Write(new SupervisorRecord(stale, "fingerprint", Ready: true, [stale]));

        Assert.Equal(3, (await tier.RunAsync("status")).ExitCode);
        (await tier.RunAsync("up")).Succeeded();

        Assert.True(identity.IsAlive);
        bystander.Kill();
    }

    [Fact(Timeout = 60_000)]
    public async Task Engines_that_outlived_their_supervisor_are_ended()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        using var dead = Process.Start("true");
        await dead.WaitForExitAsync();
        using var orphan = Process.Start("sleep", "60");
        tier.State.Create();
        var supervisor = new ProcessIdentity(dead.Id, "1");
        tier.State.Write(new SupervisorRecord(
            supervisor, "fingerprint", Ready: true, [ProcessIdentity.Find(orphan.Id)!]));

        (await tier.RunAsync("down")).Succeeded();

        await orphan.WaitForExitAsync();
        Assert.False(Directory.Exists(tier.State.Path));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_state_folder_that_makes_no_sense_is_replaced()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        tier.State.Create();
        File.WriteAllText(Path.Combine(tier.State.Path, "supervisor.json"), "{");

        (await tier.RunAsync("up")).Succeeded();
    }
}
