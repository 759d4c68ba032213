using System.Diagnostics;
using Live.Testing;

namespace Live.Cloud;

/// <summary>A supervisor that hangs is told from none, and down ends it with its engines.</summary>
public sealed class HungSupervisorLiveTests
{
    [Fact(Timeout = 240_000)]
    public async Task Every_command_says_so_and_down_ends_it()
    {
        await using var tier = new CliTier(CliTier.SmallSettings);
        (await tier.RunAsync("up")).Succeeded();
        var pid = tier.Record.Supervisor.Pid;
        using (var stop = Process.Start("kill", ["-STOP", $"{pid}"]))
            await stop.WaitForExitAsync();

        string[][] commands = [["status"], ["smoke"], ["connect", "sessions"], ["up"]];
        foreach (var command in commands)
        {
            var run = await tier.RunAsync(command);
            Assert.Equal(
                (1, $"The supervisor of stack 'dev', process {pid}, does not answer. End it and its engines "
                    + $"with ./dev down --state {tier.State.Path}.\n"),
                (run.ExitCode, run.Error));
        }

        Assert.Equal("The tier of stack 'dev' is stopped.\n", (await tier.RunAsync("down")).Output);
        await tier.NothingLeftAsync();
    }
}
