using Pulumi;

namespace CachingTier;

/// <summary>How long AWS may take over one step, spelled out so that another provider version changes nothing.</summary>
internal static class Timeouts
{
    public static CustomTimeouts ReplicationGroup() => Minutes(60, 60, 45);

    public static CustomTimeouts Cluster() => Minutes(40, 80, 40);

    public static CustomTimeouts ServerlessCache() => Minutes(40, 80, 40);

    private static CustomTimeouts Minutes(int create, int update, int delete) => new()
    {
        Create = TimeSpan.FromMinutes(create),
        Update = TimeSpan.FromMinutes(update),
        Delete = TimeSpan.FromMinutes(delete),
    };
}
