namespace CachingTier;

/// <summary>The parameters of Memcached from 1.6 on.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html#ParameterGroups.Memcached"/>
internal static class MemcachedParameterTable
{
    public static readonly KnownParameters Rows = new(
        """
        backlog_queue_limit             no               1024
        binding_protocol                auto,ascii       auto
        cas_disabled                    0,1              0
        chunk_size                      1-               48
        chunk_size_growth_factor        *                1.25
        config_max                      no               16
        config_size_max                 no               65536
        disable_flush_all               0,1              0
        error_on_memory_exhausted       0,1              0
        hash_algorithm                  jenkins,murmur3  jenkins
        hashpower_init                  no               16
        idle_timeout                    0-86400          0
        inline_ascii_resp               0,1              0
        large_memory_pages              no               0
        lock_down_paged_memory          no               0
        lru_crawler                     0,1              ?        1.6.17-
        lru_maintainer                  0,1              ?
        max_cache_memory                no               ?
        max_item_size                   1-               1048576
        max_simultaneous_connections    no               65000
        maxconns_fast                   0,1              ?
        maximize_core_file_limit        no               0
        memcached_connections_overhead  0-               100
        no_modern                       0,1              1
        num_threads                     no               ?
        requests_per_event              no               20
        slab_automove                   0,1,2            ?
        slab_chunk_max                  1-               524288
        slab_reassign                   0,1              ?
        track_sizes                     0,1              0
        watch                           *                ?
        watcher_logbuf_size             1-               256
        worker_logbuf_size              1-               64
        """);
}
