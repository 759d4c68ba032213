using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="CacheDashboard"/>.</summary>
public sealed class CacheDashboardArgs : ResourceArgs
{
    /// <summary>
    /// Name of the dashboard in CloudWatch: 1 to 255 letters, digits, hyphens and underscores. Default:
    /// project, stack and name of the component. Where the caches need a second dashboard, it has <c>-2</c>
    /// behind it. Changing this replaces the dashboard.
    /// </summary>
    [Input("dashboardName")]
    public string? DashboardName { get; set; }

    /// <summary>Caches to show, each with a name of its own, from top to bottom.</summary>
    [Input("caches", required: true)]
    public List<MonitoredCacheArgs> Caches { get; set; } = null!;
}
