using Live.Testing;

namespace Live.Cloud;

/// <summary>The richest caches the settings can ask for come up on this machine as well.</summary>
public sealed class RichTierLiveTests
{
    private const string Settings = """
        config:
          aws:region: eu-west-1
          caching-tier:profile: dev
          caching-tier:network: { zones: 3, networkType: dual_stack, flowLogs: true }
          caching-tier:users:
            app: { access: read-write, keys: ["app:*"] }
            reports: { access: read-only }
          caching-tier:caches:
            sessions:
              kind: replication-group
              login: { mode: users, user: app }
              availability: multi-az
              replicas: 2
              port: 6390
              nodeType: cache.r7g.large
              parameters: { maxmemory-policy: allkeys-lfu, notify-keyspace-events: Ex, timeout: "300" }
              snapshotRetentionLimit: 3
              snapshotWindow: 02:00-03:00
              maintenanceWindow: sun:03:30-sun:04:30
            carts:
              kind: replication-group
              engine: redis
              engineVersion: "7.1"
              availability: multi-az
              replicas: 1
              shards: 3
              port: 7000
              nodeType: cache.r6gd.xlarge
              dataTiering: true
              parameters: { cluster-allow-reads-when-down: "yes" }
            search:
              kind: replication-group
              login: { mode: users, user: app }
              availability: multi-az
              memoryGb: 4
              nodeGroups:
                - { slots: 0-4000, replicas: 1 }
                - { slots: 4001-16383, replicas: 2 }
            moving:
              kind: replication-group
              engineVersion: "8.1"
              availability: replicated
              clusterMode: compatible
            pages: { kind: memcached, nodes: 2, port: 11300, parameters: { max_item_size: "2097152" } }
            leaderboard:
              kind: serverless
              login: { mode: users, user: app }
              minDataGb: 1
              maxDataGb: 5
              maxEcpuPerSecond: 10000
        """;

    [Fact(Timeout = 120_000)]
    public async Task Shards_slots_parameters_and_ports_come_up_proven()
    {
        await using var tier = new CliTier(Settings);

        var up = await tier.RunAsync("up");

        up.Succeeded();
        Assert.DoesNotContain("FAILED", up.Output, StringComparison.Ordinal);
        foreach (var text in new[]
        {
            "3 shard(s) with 3 replica(s) serve all 16384 slots.",
            "2 shard(s) with 3 replica(s) serve all 16384 slots.",
            "Primary of slots 4001-16383.", ":6390 ", ":7000 ", ":11300 ",
            "ReplicationGroup 'moving': with clusterMode compatible clients may speak the cluster protocol "
                + "on AWS; on this machine they may not yet.",
        })
        {
            Assert.Contains(text, up.Output, StringComparison.Ordinal);
        }
    }
}
