namespace CachingTier;

/// <summary>What ElastiCache lets a parameter group of Memcached say.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html"/>
internal static class MemcachedParameters
{
    private static readonly string[] Flags = ["0", "1"];

    public static void Check(IReadOnlyDictionary<string, string> parameters, EngineVersion? version, Problems problems)
    {
        foreach (var name in parameters.Keys.Order(StringComparer.Ordinal))
            Check(new Parameter(name, parameters[name] ?? "", problems), version);
    }

    private static void Check(Parameter parameter, EngineVersion? version)
    {
        switch (parameter.Name)
        {
            case "idle_timeout":
                parameter.MustBeWithin(0, Limits.MaxIdleTimeout, "0 never closes an idle connection.");
                break;
            case "binding_protocol":
                parameter.MustBe(["auto", "ascii"], "Leave it out for 'auto'.");
                break;
            case "hash_algorithm":
                parameter.MustBe(["jenkins", "murmur3"], "Leave it out for 'jenkins'.");
                break;
            case "disable_flush_all" or "error_on_memory_exhausted":
                parameter.MustBe(Flags, "Leave it out for '0'.");
                break;
            case "max_item_size":
                parameter.MustBeWithin(1, int.MaxValue, "It counts bytes: leave it out for 1048576.");
                break;
            case "memcached_connections_overhead":
                parameter.MustBeWithin(0, int.MaxValue, "It counts megabytes: leave it out for 100.");
                break;
            case "backlog_queue_limit" or "large_memory_pages" or "lock_down_paged_memory" or "max_simultaneous_connections"
                or "maximize_core_file_limit" or "requests_per_event" or "config_max" or "config_size_max":
                parameter.LeaveOut("ElastiCache does not let it be changed.");
                break;
            case "modern" or "expirezero_does_not_evict":
                parameter.LeaveOut("Memcached 1.5 and later do not have it.");
                break;
            case "lru_crawler" when version is not null && !version.IsAtLeast(1, 6, 17):
                parameter.LeaveOut("It needs Memcached 1.6.17: raise engineVersion.");
                break;
            case "lru_crawler" or "lru_maintainer" or "cas_disabled" or "maxconns_fast" or "no_modern" or "inline_ascii_resp":
                parameter.MustBe(Flags, "Leave it out for that of the family.");
                break;
        }
    }
}
