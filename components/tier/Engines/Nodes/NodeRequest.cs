namespace CachingTier;

/// <summary>What the arguments of a cache say about its nodes.</summary>
/// <param name="NodeType">The node type by name.</param>
/// <param name="MemoryGb">GiB of data of each node.</param>
/// <param name="Vcpus">Processors of each node.</param>
/// <param name="DataTiering">Whether data is tiered between memory and disks.</param>
/// <param name="Parameters">Parameters of the engine, some of which reserve memory.</param>
internal sealed record NodeRequest(
    string? NodeType,
    double? MemoryGb,
    int? Vcpus,
    bool? DataTiering,
    IReadOnlyDictionary<string, string>? Parameters);
