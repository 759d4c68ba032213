using Pulumi;

namespace CachingTier;

/// <summary>
/// How long AWS may take over one step, spelled out so that another provider version changes nothing.
/// </summary>
/// <param name="Create">Minutes.</param>
/// <param name="Update">Minutes.</param>
/// <param name="Delete">Minutes.</param>
internal sealed record Timeouts(int Create, int Update, int Delete)
{
    public static readonly Timeouts ReplicationGroup = new(60, 60, 45);

    public static readonly Timeouts Cluster = new(40, 80, 40);

    public static readonly Timeouts ServerlessCache = new(40, 80, 40);

    /// <summary>These, but for what is given.</summary>
    public Timeouts Resolve(int? create, int? update, int? delete, Problems problems)
    {
        Check("createTimeoutMinutes", create, Create, problems);
        Check("updateTimeoutMinutes", update, Update, problems);
        Check("deleteTimeoutMinutes", delete, Delete, problems);
        return new Timeouts(create ?? Create, update ?? Update, delete ?? Delete);
    }

    public CustomTimeouts ForPulumi() => new()
    {
        Create = TimeSpan.FromMinutes(Create),
        Update = TimeSpan.FromMinutes(Update),
        Delete = TimeSpan.FromMinutes(Delete),
    };

    private static void Check(
        string property,
        int? minutes,
        int otherwise,
        Problems problems) => problems.Require(
        minutes is null or (>= 1 and <= Limits.MaxTimeoutMinutes), property,
        $"between 1 and {Limits.MaxTimeoutMinutes} minutes", minutes, $"Leave it out for {otherwise}.");
}
