using System.Collections.Immutable;
using CachingTier;
using Pulumi;
using Specs.GlobalDatastores;
using Specs.Testing;

namespace Specs.Replacement;

/// <summary>A global datastore is bound to its primary.</summary>
public sealed class GuardedDatastoreTests
{
    [Fact]
    public async Task A_datastore_of_another_primary_is_refused()
    {
        var kept = await KeptAsync();

        var recorder = await Recorder.FailAsync(() => Program(kept, "sessions-9f8e7d6"));

        Assert.Equal(
            "GlobalDatastore 'sessions': primaryReplicationGroupId must be 'sessions-1a2b3c4' as it is deployed, but was 'sessions-9f8e7d6'. "
            + "The change replaces the datastore, and every copy in it by a new one. Keep the value, or make a datastore under another name; "
            + "to replace it, add 'primaryReplicationGroupId' to allowReplacement of the cache."
            + Deployments.Older,
            recorder.Failure);
        Assert.DoesNotContain(recorder.Registered, item => item.Type == "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup");
    }

    [Fact]
    public async Task A_datastore_of_the_same_primary_deploys()
    {
        var kept = await KeptAsync();

        var recorder = await Recorder.RunAsync(() => Program(kept, "sessions-1a2b3c4"));

        recorder.Single("GlobalReplicationGroup", "sessions");
    }

    private static async Task<object> KeptAsync()
    {
        object? kept = null;
        await Recorder.RunAsync(() => Program(null, "sessions-1a2b3c4").Settings.Apply(settings => kept = settings));
        return kept!;
    }

    private static ReplacementGuard Program(object? recorded, string primary)
    {
        var guard = new ReplacementGuard();
        guard.Compare(Output.Create(recorded), null, ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty);
        var args = GlobalArgs.Valid();
        args.Primary.ReplicationGroupId = primary;
        _ = new GlobalDatastore("sessions", args, new ComponentResourceOptions { ResourceTransformations = [guard.See] });
        return guard;
    }
}
