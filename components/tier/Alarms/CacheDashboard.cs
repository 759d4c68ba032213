using System.Collections.Immutable;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace CachingTier;

/// <summary>
/// One CloudWatch dashboard over all caches of a tier, each laid out by its kind. Caches that do not fit on
/// it, which has 500 widgets and 2,500 lines, are on another.
/// </summary>
public sealed class CacheDashboard : ComponentResource
{
    /// <summary>Creates the dashboard.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">The caches.</param>
    /// <param name="options">Pulumi options, such as the parent.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public CacheDashboard(string name, CacheDashboardArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedDashboard.Resolve(name, args).OrThrow(), options)
    {
    }

    private CacheDashboard(
        Resolution<CacheDashboardArgs, ResolvedDashboard> plan,
        ComponentResourceOptions? options)
        : base("caching-tier:index:CacheDashboard", plan.Name, plan.Args, options)
    {
        var (name, resolved) = (plan.Name, plan.Value);
        var region = Pulumi.Aws.GetRegion.Invoke(options: new() { Parent = this })
            .Apply(found => found.Region);
        var dashboards = resolved.Pages
            .Select((caches, page) => Create(name, resolved.Name, caches, page, region))
            .ToList();

        DashboardName = dashboards[0].DashboardName;
        DashboardNames = Output.All(dashboards.Select(dashboard => dashboard.DashboardName))
            .Apply(names => names.ToList());
        RegisterOutputs();
    }

    /// <summary>Name of the dashboard in CloudWatch, of the first where there are several.</summary>
    [Output("dashboardName")]
    public Output<string> DashboardName { get; private set; }

    /// <summary>
    /// Names of all dashboards in CloudWatch: more than one where the caches do not fit on it.
    /// </summary>
    [Output("dashboardNames")]
    public Output<List<string>> DashboardNames { get; private set; }

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, CacheDashboardArgs args) =>
        ResolvedDashboard.Resolve(name, args).Problems.Found;

    private CloudWatch.Dashboard Create(
        string name, string? given, ImmutableArray<MonitoredCache> caches, int page, Output<string> region)
    {
        var suffix = ResolvedDashboard.Suffix(page);
        return new CloudWatch.Dashboard($"{name}{suffix}", new()
        {
            DashboardName = given is null
                ? GivenName.Create(Limits.DashboardNameLength, $"{name}{suffix}")
                : $"{given}{suffix}",
            DashboardBody = DashboardBody.Create(caches, region),
        }, new CustomResourceOptions { Parent = this });
    }
}
