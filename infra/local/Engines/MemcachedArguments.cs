using System.Globalization;

namespace CachingTier.Local.Engines;

/// <summary>Turns a parameter group into arguments of memcached.</summary>
internal static class MemcachedArguments
{
    private static readonly Dictionary<string, string> Options = new()
    {
        ["max_item_size"] = "-I",
        ["chunk_size"] = "-n",
        ["chunk_size_growth_factor"] = "-f",
        ["binding_protocol"] = "-B",
        ["requests_per_event"] = "-R",
        ["backlog_queue_limit"] = "-b",
    };

    // Given without a value, when the parameter is 1.
    private static readonly Dictionary<string, string> Switches = new()
    {
        ["error_on_memory_exhausted"] = "-M",
        ["cas_disabled"] = "-C",
        ["disable_flush_all"] = "-F",
        ["maximize_core_file_limit"] = "-r",
        ["lock_down_paged_memory"] = "-k",
    };

    private static readonly Dictionary<string, string> Extended = new()
    {
        ["hashpower_init"] = "hashpower",
        ["idle_timeout"] = "idle_timeout",
        ["slab_chunk_max"] = "slab_chunk_max",
        ["hash_algorithm"] = "hash_algorithm",
        ["slab_automove"] = "slab_automove",
        ["watcher_logbuf_size"] = "watcher_logbuf_size",
        ["worker_logbuf_size"] = "worker_logbuf_size",
    };

    private static readonly HashSet<string> ExtendedSwitches =
        ["lru_crawler", "lru_maintainer", "slab_reassign", "maxconns_fast", "modern"];

    // Off unless named; there is no way to name their absence.
    private static readonly HashSet<string> OnlyOn = ["inline_ascii_resp", "track_sizes"];

    // What a node takes from its memory and its file handles, which are scaled here, and what discovery does
    // itself.
    private static readonly HashSet<string> Handled =
        ["max_simultaneous_connections", "memcached_connections_overhead", "config_max", "config_size_max"];

    /// <param name="report">Hears of every parameter that has no counterpart here.</param>
    public static IReadOnlyList<string> Translate(
        IReadOnlyDictionary<string, string> parameters, string nodeType, Action<string> report)
    {
        if (NodeTypeMemory.OnAws(nodeType) is null)
            report($"Node type {nodeType} is not known; its nodes hold {NodeTypeMemory.Floor >> 20} MiB");
        var megabytes = NodeTypeMemory.Local(nodeType, reservedPercent: 0) >> 20;
        var arguments = new List<string> { "-m", megabytes.ToString(CultureInfo.InvariantCulture) };
        foreach (var (name, value) in parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            var on = value is "1" or "yes" or "true";
            if (Options.TryGetValue(name, out var option))
                arguments.AddRange([option, value]);
            else if (Switches.TryGetValue(name, out var flag))
                arguments.AddRange(on ? [flag] : []);
            else if (Extended.TryGetValue(name, out var extended))
                arguments.AddRange(["-o", $"{extended}={value}"]);
            else if (ExtendedSwitches.Contains(name))
                arguments.AddRange(["-o", on ? name : "no_" + name]);
            else if (OnlyOn.Contains(name))
                arguments.AddRange(on ? ["-o", name] : []);
            else if (!Handled.Contains(name))
                report($"Parameter {name}={value} has no effect on the local engine");
        }

        return arguments;
    }
}
