using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class EngineProcessLiveTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("engines-").FullName;
    private readonly Guard _guard;

    public EngineProcessLiveTests() => _guard = Guard.Start(_folder);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _guard.FinishAsync();
        _guard.Dispose();
    }

    [Fact(Timeout = 60_000)]
    public async Task An_engine_is_asked_to_stop()
    {
        var engine = Start("trap 'touch asked; exit' TERM; touch ready; while :; do sleep 0.01; done");
        await StartedAsync();

        await engine.StopAsync();

        Assert.True(File.Exists(Path.Combine(_folder, "asked")));
        Assert.False(EngineSignals.IsAlive(engine.Pid));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_engine_that_does_not_stop_is_killed()
    {
        var engine = Start("trap '' TERM; touch ready; while :; do sleep 0.01; done");
        await StartedAsync();

        await engine.StopAsync();

        Assert.False(EngineSignals.IsAlive(engine.Pid));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_engine_that_ends_early_is_reported_with_both_streams()
    {
        var engine = Start("echo one; echo two; echo three >&2; exit 7");

        var failure = await Assert.ThrowsAsync<EngineException>(() => engine.WaitUntilReadyAsync(
            _ => Task.FromResult(false), TimeSpan.FromSeconds(30), CancellationToken.None));

        Assert.EndsWith(
            "ended with exit code 7 before it was ready.\nstandard output:\n  one\n  two\nstandard error:\n "
                + " three",
            failure.Message);
    }

    [Fact(Timeout = 60_000)]
    public async Task An_engine_that_never_gets_ready_is_reported()
    {
        var engine = Start("echo waiting; touch ready; exec sleep 600");
        await StartedAsync();

        var failure = await Assert.ThrowsAsync<EngineException>(() => engine.WaitUntilReadyAsync(
            _ => Task.FromResult(false), TimeSpan.FromSeconds(1), CancellationToken.None));

        Assert.EndsWith(
            "was not ready after 1 s.\nstandard output:\n  waiting\nstandard error:\n  (empty)",
            failure.Message);
    }

    [Fact]
    public void A_missing_engine_is_named_with_its_package()
    {
        var failure = Assert.Throws<EngineException>(
            () => new EngineExecutable("cached", "cache-server").Find(EngineExecutable.SearchPath));

        Assert.Equal(
            "The tier runs on real engines, but cached is not on the PATH. Install it: apt-get install "
                + "cache-server",
            failure.Message);
    }

    private Task StartedAsync() => Eventually.TrueAsync(() => File.Exists(Path.Combine(_folder, "ready")));

    private EngineProcess Start(string script) =>
        EngineProcess.Start("an engine", "/bin/sh", ["-c", script], _folder, _guard);
}
