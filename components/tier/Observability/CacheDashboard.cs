using System.Collections.Immutable;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace CachingTier;

/// <summary>One CloudWatch dashboard over all caches of a tier, each laid out by its kind.</summary>
public sealed class CacheDashboard : ComponentResource
{
    /// <summary>Creates the dashboard.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">The caches.</param>
    /// <param name="options">Pulumi options, such as the parent.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that do.</exception>
    public CacheDashboard(string name, CacheDashboardArgs args, ComponentResourceOptions? options = null)
        : this(name, args, ResolvedDashboard.Of(name, args), options)
    {
    }

    private CacheDashboard(string name, CacheDashboardArgs args, ResolvedDashboard resolved, ComponentResourceOptions? options)
        : base("caching-tier:index:CacheDashboard", name, args, options)
    {
        var region = Pulumi.Aws.GetRegion.Invoke(options: new() { Parent = this }).Apply(found => found.Region);
        var dashboard = new CloudWatch.Dashboard(name, new()
        {
            DashboardName = resolved.Name ?? GivenName.Of(Limits.DashboardNameLength, name),
            DashboardBody = DashboardBody.Of(resolved.Caches, region),
        }, new CustomResourceOptions { Parent = this });

        DashboardName = dashboard.DashboardName;
        RegisterOutputs();
    }

    /// <summary>Name of the dashboard in CloudWatch.</summary>
    [Output("dashboardName")]
    public Output<string> DashboardName { get; private set; }

    /// <summary>Everything that is wrong with the arguments; empty when nothing is.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to look at.</param>
    public static ImmutableArray<Problem> Check(string name, CacheDashboardArgs args)
    {
        var problems = ResolvedDashboard.ProblemsOf(name);
        _ = ResolvedDashboard.From(args, problems);
        return problems.Found;
    }
}
