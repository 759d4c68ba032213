namespace Specs.Migrations;

/// <summary>A sharded cache without snapshots gets none by an update.</summary>
public sealed class SnapshotStageTests
{
    [Fact]
    public void Snapshots_are_not_switched_on_in_cluster_mode() => Assert.Equal(
        "RedisReplicationGroup 'sessions': snapshotRetentionLimit must be 0 as it is deployed in cluster "
        + "mode, but was '7'. The AWS provider cannot switch snapshots on there: do it with 'aws elasticache "
        + "modify-replication-group --snapshot-retention-limit', refresh, and deploy once without the guard.",
        Move(2, 0, null));

    [Theory]
    [InlineData(2, 1, 7)]
    [InlineData(2, 7, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(null, 0, 7)]
    public void Other_changes_are_allowed(int? shards, int before, int after) =>
        Assert.Null(Move(shards, before, after));

    private static string? Move(int? shards, int? before, int? after) => Stage.Message("sessions",
        Stage.Cache(args => (args.Shards, args.SnapshotRetentionLimit) = (shards, before)),
        Stage.Cache(args => (args.Shards, args.SnapshotRetentionLimit) = (shards, after)));
}
