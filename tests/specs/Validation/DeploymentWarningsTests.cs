using System.Collections.Concurrent;
using CachingTier;
using Specs.Caches;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Validation;

[Collection(SettingsCollection.Name)]
public sealed class DeploymentWarningsTests
{
    private const string Doubt = "RedisReplicationGroup 'sessions': ";

    [Fact]
    public async Task A_component_warns_once()
    {
        var warnings = await ObserveAsync(() => Recorder.RunAsync(() =>
        {
            var args = RedisArgs.Valid();
            (args.Profile, args.Login!.Mode) = ("dev", "none");
            _ = new RedisReplicationGroup("sessions", args);
        }));

        Assert.StartsWith(Doubt, Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_warns_once()
    {
        var warnings = await ObserveAsync(() => StackRun.RunFileAsync("dev", config =>
            config["caching-tier:caches"] =
                """{"sessions":{"kind":"replication-group","login":{"mode":"none"}} }"""));

        Assert.StartsWith(Doubt, Assert.Single(warnings), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyCollection<string>> ObserveAsync(Func<Task> run)
    {
        var warnings = new ConcurrentQueue<string>();
        await Task.Run(() =>
        {
            DeploymentWarnings.Observe(warnings.Enqueue);
            return run();
        });
        return warnings;
    }
}
