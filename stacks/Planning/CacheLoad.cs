namespace CachingTier.Stacks;

/// <summary>What a cache takes up at most, of its network and of the quotas of its region.</summary>
internal sealed record CacheLoad(
    int Nodes = 0,
    int ServerlessCaches = 0,
    int ParameterGroups = 0,
    int UserGroups = 0)
{
    /// <summary>What several take up together.</summary>
    public static CacheLoad Sum(IEnumerable<CacheLoad> loads) =>
        loads.Aggregate(new CacheLoad(), (sum, load) => new(
            sum.Nodes + load.Nodes,
            sum.ServerlessCaches + load.ServerlessCaches,
            sum.ParameterGroups + load.ParameterGroups,
            sum.UserGroups + load.UserGroups));
}
