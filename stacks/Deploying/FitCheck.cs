namespace CachingTier.Stacks;

/// <summary>
/// Compares everything in a network with its subnets, as soon as AWS has described them, and before anything
/// is created in them.
/// </summary>
/// <param name="plan">The plan of the tier.</param>
/// <param name="findDeployedAsync">Names of the caches that the last deployment recorded; none where that is
/// not known.</param>
internal sealed class FitCheck(TierPlan plan, Func<Task<IReadOnlyCollection<string>?>> findDeployedAsync)
{
    public async Task CheckAsync(NetworkFit fit, IReadOnlyList<SubnetPlace> subnets)
    {
        var problems = plan.ProblemsWhileDeploying();
        var zones = subnets.Select(subnet => subnet.Zone).Distinct().Order(StringComparer.Ordinal).ToList();
        // A look-up without a zone excludes none.
        foreach (var cache in fit.Caches.Where(_ => !zones.Contains("")))
            PlaceRules.CheckZones(fit.Network, zones, cache, problems);

        if (fit.Network.Facts.Adopts)
            AddressRules.CheckAdopted(fit.Network.Path, subnets, fit.Needs, problems);
        problems.ThrowIfAny();
        if (fit.Network.Facts.Adopts && await WarningAsync(fit, subnets, findDeployedAsync) is { } warning)
            DeploymentWarnings.Warn(problems.Warning(warning));
    }

    /// <summary>
    /// Warns of the free addresses of adopted subnets; nothing where there is room for all that is not there
    /// yet. What the last deployment left has its addresses already.
    /// </summary>
    public static async Task<string?> WarningAsync(
        NetworkFit fit,
        IReadOnlyList<SubnetPlace> subnets,
        Func<Task<IReadOnlyCollection<string>?>> findDeployedAsync) =>
        AddressRules.Warning(fit.Network.Path, subnets, fit.NeedsBeside(await findDeployedAsync()));
}
