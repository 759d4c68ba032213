namespace CachingTier;

/// <summary>The parameters of Valkey and Redis OSS, whose versions are counted on from each other.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html#ParameterGroups.Redis"/>
internal static class EngineParameterTable
{
    public static readonly KnownParameters Rows = new(
        """
        acl-pubsub-default                              resetchannels,allchannels     allchannels  6.2-
        acllog-max-len                                  0-                            128          6-
        active-defrag-cycle-max                         1-75                          75
        active-defrag-cycle-min                         1-75                          ?
        active-defrag-ignore-bytes                      1048576-                      104857600
        active-defrag-max-scan-fields                   1-1000000                     1000         5-
        active-defrag-threshold-lower                   1-100                         10
        active-defrag-threshold-upper                   1-100                         100
        active-expire-effort                            1-10                          1            6-
        activedefrag                                    yes,no                        no
        activerehashing                                 yes,no                        yes          -6
        client-output-buffer-limit-normal-hard-limit    0-                            0
        client-output-buffer-limit-normal-soft-limit    0-                            0
        client-output-buffer-limit-normal-soft-seconds  0-                            0
        client-output-buffer-limit-pubsub-hard-limit    0-                            33554432
        client-output-buffer-limit-pubsub-soft-limit    0-                            8388608
        client-output-buffer-limit-pubsub-soft-seconds  0-                            60
        client-output-buffer-limit-replica-hard-limit   no                            ?
        client-output-buffer-limit-replica-soft-limit   no                            ?
        client-output-buffer-limit-replica-soft-seconds no                            60
        client-query-buffer-limit                       1048576-1073741824            1073741824
        close-on-replica-write                          yes,no                        yes          5-
        close-on-slave-write                            yes,no                        yes          -4
        cluster-allow-pubsubshard-when-down             yes,no                        yes          7-
        cluster-allow-reads-when-down                   yes,no                        no           6-
        cluster-databases                               1-10000                       ?            9-
        cluster-preferred-endpoint-type                 ip,tls-dynamic                tls-dynamic  7-
        cluster-require-full-coverage                   yes,no                        no
        commandlog-large-reply-max-len                  0-1024                        128          8.1-
        commandlog-large-request-max-len                0-1024                        128          8.1-
        commandlog-reply-larger-than                    -                             1048576      8.1-
        commandlog-request-larger-than                  -                             1048576      8.1-
        databases                                       1-1200000                     16
        extended-redis-compatibility                    yes,no                        yes          8-
        hash-max-listpack-entries                       0-                            512          7-
        hash-max-listpack-value                         0-                            64           7-
        hash-max-ziplist-entries                        0-                            512          -6
        hash-max-ziplist-value                          0-                            64           -6
        hll-sparse-max-bytes                            1-16000                       3000
        latency-tracking                                yes,no                        no           7-
        lazyfree-lazy-eviction                          yes,no                        no           -7
        lazyfree-lazy-expire                            yes,no                        no           -7
        lazyfree-lazy-server-del                        yes,no                        no           -7
        lazyfree-lazy-user-del                          yes,no                        no           6-7
        lfu-decay-time                                  0-                            1
        lfu-log-factor                                  1-                            10
        list-compress-depth                             0-                            0
        list-max-listpack-size                          -                             -2           7-
        list-max-ziplist-size                           -                             -2           -6
        lua-replicate-commands                          yes,no                        yes          5-5
        maxmemory-policy                                *                             volatile-lru
        maxmemory-samples                               1-                            3            -7
        maxmemory-samples                               1-64                          3            8-
        min-replicas-max-lag                            0-                            10           5-
        min-replicas-to-write                           0-                            0            5-
        min-slaves-max-lag                              0-                            10           -4
        min-slaves-to-write                             0-                            0            -4
        notify-keyspace-events                          *                             ?
        proto-max-bulk-len                              1048576-536870912             536870912
        rename-commands                                 *                             ?            5-
        repl-backlog-size                               16384-                        ?
        repl-backlog-ttl                                0-                            3600
        repl-timeout                                    no                            60
        replica-allow-chaining                          no                            no
        replica-ignore-maxmemory                        no                            yes
        replica-lazy-flush                              no                            ?            -7
        reserved-memory                                 0-                            0
        reserved-memory-percent                         0-100                         25
        search-default-timeout-ms                       1-60000                       50000        8.2-
        search-enable-partial-results                   yes,no                        yes          8.2-
        search-fanout-target-mode                       client,throughput             client       8.2-
        set-max-intset-entries                          0-                            512
        slowlog-log-slower-than                         -                             10000
        slowlog-max-len                                 0-                            128
        stream-node-max-bytes                           0-                            4096         5-
        stream-node-max-entries                         0-                            100          5-
        tcp-keepalive                                   0-                            300
        timeout                                         *                             0
        tracking-table-max-keys                         1-100000000                   1000000      6-
        zset-max-listpack-entries                       0-                            128          7-
        zset-max-listpack-value                         0-                            64           7-
        zset-max-ziplist-entries                        0-                            128          -6
        zset-max-ziplist-value                          0-                            64           -6
        """);
}
