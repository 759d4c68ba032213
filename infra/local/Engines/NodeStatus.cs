namespace CachingTier.Local.Engines;

/// <param name="Name">The AWS cache cluster id, such as <c>sessions-001</c>.</param>
/// <param name="Role"><c>primary</c>, <c>replica</c> or <c>node</c> (Memcached).</param>
/// <param name="Address">Host and port.</param>
/// <param name="Pid">Absent while the node is being replaced.</param>
/// <param name="State"><c>available</c>, <c>not answering</c>, <c>recovering</c> or <c>stopped</c>.</param>
internal sealed record NodeStatus(string Name, string Role, string Address, int? Pid, string State)
{
    /// <summary>What the process last said it is; null before it has started.</summary>
    public NodeEngine? Engine { get; init; }
}
