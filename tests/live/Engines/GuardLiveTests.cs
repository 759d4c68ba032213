using System.Diagnostics;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class GuardLiveTests
{
    private readonly string _folder = Path.Combine(
        Path.GetTempPath(),
        "engines-" + Guid.NewGuid().ToString("N"));

    [Theory(Timeout = 60_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Engines_and_folder_are_gone_after_their_owner_was_killed(bool oneHangs)
    {
        using var owner = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", typeof(EngineOwner).Assembly.Location, "own", _folder },
            RedirectStandardOutput = true,
            // Killed, it would leave its diagnostic sockets among the temporary files.
            Environment = { ["DOTNET_EnableDiagnostics"] = "0" },
        })!;
        var line = await owner.StandardOutput.ReadLineAsync();
        var engines = line!.Split(' ').Select(int.Parse).ToList();
        Assert.Equal(3, engines.Count);
        Assert.All(engines, pid => Assert.True(EngineSignals.IsAlive(pid)));

        if (oneHangs)
            EngineSignals.Freeze(engines[0]);
        EngineSignals.Kill(owner.Id);
        await owner.WaitForExitAsync();

        await Eventually.HoldsAsync(() =>
        {
            Assert.DoesNotContain(engines, EngineSignals.IsAlive);
            Assert.False(Directory.Exists(_folder));
        });
    }

    [Fact(Timeout = 60_000)]
    public async Task Only_engines_that_still_run_are_killed()
    {
        Directory.CreateDirectory(_folder);
        using var guard = Guard.Start(_folder);
        using var bystander = Process.Start("sleep", ["600"]);
        var engine = EngineProcess.Start("engine", "/bin/sleep", ["600"], _folder, guard);
        guard.Add(bystander.Id);
        guard.Remove(bystander.Id);

        await guard.FinishAsync();

        await engine.Exited;
        Assert.False(bystander.HasExited);
        bystander.Kill();
        await bystander.WaitForExitAsync();
    }
}
