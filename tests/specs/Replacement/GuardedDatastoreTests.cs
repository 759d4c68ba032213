using System.Collections.Immutable;
using CachingTier;
using Pulumi;
using Specs.GlobalDatastores;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Replacement;

/// <summary>A global datastore is bound to its primary, and copies to their datastore.</summary>
[Collection(SettingsCollection.Name)]
public sealed class GuardedDatastoreTests
{
    private const string Copy = "sessions-eu-central-1";

    [Fact]
    public async Task A_datastore_of_another_primary_is_refused()
    {
        var kept = await KeptAsync();

        var recorder = await Recorder.FailAsync(() => Program(kept, "sessions-9f8e7d6"));

        Assert.Equal(
            "GlobalDatastore 'sessions': primaryReplicationGroupId must be 'sessions-1a2b3c4' as it is "
            + "deployed, but was 'sessions-9f8e7d6'. The change replaces the datastore, and every copy in "
            + "it by a new one. Keep the value, or make a datastore under another name; to replace it, add "
            + "'primaryReplicationGroupId' to allowReplacement of the cache."
            + Deployments.Older,
            recorder.Failure);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type == "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup");
    }

    [Fact]
    public async Task A_datastore_of_the_same_primary_deploys()
    {
        var kept = await KeptAsync();

        var recorder = await Recorder.RunAsync(() => Program(kept, "sessions-1a2b3c4"));

        recorder.Single("GlobalReplicationGroup", "sessions");
    }

    [Fact]
    public async Task A_stack_that_follows_the_refusal_gets_another_datastore()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => DeployAsync(""));

        Assert.Contains("add 'primaryReplicationGroupId' to allowReplacement of the cache.", failure.Message);
        (await DeployAsync(""","allowReplacement":["primaryReplicationGroupId"]""")).Single(
            "ReplicationGroup",
            Copy);
    }

    [Fact]
    public async Task A_datastore_and_its_copies_go_with_their_primary()
    {
        const string port = ""","allowReplacement":["port"],"port":6500""";

        (await DeployAsync(port)).Single("ReplicationGroup", Copy);
        (await DeployAsync(port, preview: true)).Single("ReplicationGroup", Copy);
    }

    [Fact]
    public async Task What_may_replace_the_primary_and_does_not_replaces_no_datastore()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => DeployAsync(""","allowReplacement":["port"]"""));

        Assert.Contains(
            "GlobalDatastore 'sessions': primaryReplicationGroupId must be 'gone' as it is deployed, but was "
                + "'sessions-id'.",
            failure.Message);
    }

    // After a deployment with a primary of another id.
    private static async Task<Recorder> DeployAsync(string more, bool preview = false)
    {
        var settings = (ImmutableDictionary<string, object>)await Deployments.RecordAsync(Settings(""));
        var records = (ImmutableDictionary<string, object>)settings["records"];
        records = Change(records, "datastore:sessions", "primaryReplicationGroupId");
        records = Change(records, Copy, "globalReplicationGroupId");
        var recorder = Deployments.After(settings.SetItem("records", records));
        await StackRun.RunAsync(Deployments.Stack, Settings(more), recorder.Mocks, preview);
        return recorder;

        static ImmutableDictionary<string, object> Change(
            ImmutableDictionary<string, object> records,
            string key,
            string input)
        {
            var record = (ImmutableDictionary<string, object>)records[key];
            var inputs = (ImmutableDictionary<string, object>)record["inputs"];
            Assert.Contains(input, inputs.Keys);
            return records.SetItem(key, record.SetItem("inputs", inputs.SetItem(input, "gone")));
        }
    }

    private static Dictionary<string, string> Settings(string more) => Deployments.Settings(
        $$"""
        {"sessions": {"kind":"replication-group","nodeType":"cache.r7g.large",
            "copies": {"eu-central-1": {} } {{more}} } }
        """);

    private static async Task<object> KeptAsync()
    {
        object? kept = null;
        await Recorder.RunAsync(
            () => Program(null, "sessions-1a2b3c4").Settings.Apply(settings => kept = settings));
        return kept!;
    }

    private static ReplacementGuard Program(object? recorded, string primary)
    {
        var guard = new ReplacementGuard();
        guard.Compare(new() { Deployed = Output.Create(recorded) });
        var args = GlobalArgs.Valid();
        args.Primary.ReplicationGroupId = primary;
        _ = new GlobalDatastore(
            "sessions",
            args,
            new ComponentResourceOptions { ResourceTransformations = [guard.Observe] });
        return guard;
    }
}
