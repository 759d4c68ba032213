using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>
/// Evaluates every resource of a stack by the rules of Security Hub, Control Tower, cdk-nag, checkov and
/// others, and reports which ones are not met and why.
/// </summary>
public sealed class Compliance
{
    private readonly List<(string Type, string Name, ResourceArgs Args, bool AcceptsNoLogin)> _observed = [];

    /// <summary>Every rule, in the order of the table in docs/compliance.md.</summary>
    public static ImmutableArray<ComplianceRule> Rules { get; } =
        [.. Demands.SelectMany(demand => demand.Ids.Select(id => new ComplianceRule(id, demand)))];

    internal static IEnumerable<Demand> Demands =>
        [.. CacheDemands.All, .. NetworkDemands.All, .. FunctionDemands.All, .. DataDemands.All];

    /// <summary>Records a resource: add it to the transformations of the stack's options.</summary>
    /// <param name="resource">The resource as it is registered.</param>
    /// <returns>Nothing: the resource stays as it is.</returns>
    public ResourceTransformationResult? Observe(ResourceTransformationArgs resource)
    {
        var type = resource.Resource.GetResourceType();
        if (type.StartsWith("aws:", StringComparison.Ordinal) && resource.Args is { } args)
        {
            var acceptsNoLogin = resource.Options.Parent is RedisReplicationGroup { AcceptsNoLogin: true };
            lock (_observed)
                _observed.Add((type, resource.Resource.GetResourceName(), args, acceptsNoLogin));
        }
        return null;
    }

    /// <summary>
    /// The rules that the profile must meet and that the resources registered so far do not meet. A value
    /// that is not known yet is assumed to meet them.
    /// </summary>
    /// <param name="profile">Name of the profile; production when left out.</param>
    public Output<ImmutableArray<Waiver>> Waivers(string? profile)
    {
        (string Type, string Name, ResourceArgs Args, bool AcceptsNoLogin)[] observed;
        lock (_observed)
            observed = [.. _observed];
        return Output.Create(EvaluateAsync(profile ?? Profile.Default.Name, observed));
    }

    internal static ImmutableArray<Waiver> Evaluate(
        string profile,
        IEnumerable<RegisteredResource> resources)
    {
        var all = resources.ToLookup(resource => resource.Type);
        return
        [
            .. from rule in Rules
               where rule.IsAskedOf(profile)
               from resource in all[rule.ResourceType]
               where !rule.IsMetBy(resource, all)
               select new Waiver(
                   rule.Id,
                   resource.Name,
                   resource.Type,
                   rule.Property,
                   rule.ReasonFor(resource, profile)),
        ];
    }

    private static async Task<ImmutableArray<Waiver>> EvaluateAsync(
        string profile, (string Type, string Name, ResourceArgs Args, bool AcceptsNoLogin)[] observed)
    {
        var resources = new List<RegisteredResource>();
        foreach (var (type, name, args, acceptsNoLogin) in observed.OrderBy(
            resource => resource.Name,
            StringComparer.Ordinal))
        {
            resources.Add(
                new(type, name, await ArgumentReader.ReadAsync(args)) { AcceptsNoLogin = acceptsNoLogin });
        }

        return Evaluate(profile, resources);
    }
}
