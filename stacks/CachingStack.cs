using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// The caches of one environment, as its settings describe them: network, caches, their alarms, and the test
/// that proves them.
/// </summary>
public sealed class CachingStack : Stack
{
    private const string SettingsOutput = "settings";

    /// <summary>Plans the stack whose program is running, and deploys it.</summary>
    /// <exception cref="RunException">The settings are wrong; the message lists all that is.</exception>
    public CachingStack() : this(new Compliance(), new ReplacementGuard(), new AlarmCosts())
    {
    }

    private CachingStack(Compliance compliance, ReplacementGuard guard, AlarmCosts alarms)
        : base(new StackOptions
        {
            ResourceTransformations = { compliance.Observe, guard.Observe, alarms.Observe },
        })
    {
        var checkedPlan = Plan(StackConfiguration.Current());
        checkedPlan.ThrowIfAny();
        foreach (var warning in checkedPlan.Warnings)
            DeploymentWarnings.Warn(warning);
        var plan = checkedPlan.Tier;
        if (plan.Guard)
            Guard(guard, plan);
        var tier = new DeployedTier(plan, new FitCheck(plan, guard.FindDeployedCachesAsync));

        VpcId = tier.VpcId;
        Caches = Output.All(tier.Caches.Select(cache => cache.Connection)).Apply(connections =>
            tier.Caches.Zip(connections).ToImmutableSortedDictionary(
                pair => pair.First.Name,
                pair => pair.Second,
                StringComparer.Ordinal));
        Copies = ByCache(tier.Copies);
        SmokeTest = tier.SmokeTest is { } report
            ? report.Apply(known => (JsonElement?)known)
            : Output.Create((JsonElement?)null);
        SmokeTestsOfCopies = ByRegion(tier.SmokeTestsOfCopies);
        Waivers = compliance.Waivers(plan.Profile);
        Settings = guard.Settings;
        Alarms = alarms.Sum();
    }

    /// <summary>Connection of each cache by name.</summary>
    [Output("caches")]
    public Output<ImmutableSortedDictionary<string, CacheConnection>> Caches { get; private set; }

    /// <summary>Connection of each copy, by cache and region.</summary>
    [Output("copies")]
    public Output<ImmutableSortedDictionary<string,
        ImmutableSortedDictionary<string, CacheConnection>>> Copies
    { get; private set; }

    /// <summary>Report of the smoke test beside the caches; none when it is switched off.</summary>
    [Output("smokeTest")]
    public Output<JsonElement?> SmokeTest { get; private set; }

    /// <summary>Report of the smoke test in each region with copies; none when it is switched off.</summary>
    [Output("smokeTestsOfCopies")]
    public Output<ImmutableSortedDictionary<string, JsonElement>> SmokeTestsOfCopies { get; private set; }

    /// <summary>How many alarms there are, and what they cost a month.</summary>
    [Output("alarms")]
    public Output<AlarmCost> Alarms { get; private set; }

    /// <summary>Id of the VPC of the caches.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>
    /// Rules of Security Hub, Control Tower, cdk-nag and others that a resource does not meet, each with the
    /// reason.
    /// </summary>
    [Output("waivers")]
    public Output<ImmutableArray<Waiver>> Waivers { get; private set; }

    /// <summary>
    /// The settings of each cache. The next deployment compares them, to find changes that replace a cache or
    /// skip a stage.
    /// </summary>
    [Output(SettingsOutput)]
    public Output<DeployedSettings> Settings { get; private set; }

    /// <summary>
    /// Plans a stack: applies every rule to its settings and says what it is going to deploy. Nothing is
    /// registered, and no deployment needs to run.
    /// </summary>
    /// <param name="settings">The configuration of the stack.</param>
    public static StackPlan Plan(StackConfiguration settings) => Planner.Plan(settings);

    private static void Guard(ReplacementGuard guard, TierPlan plan) => guard.Compare(new GuardOptions
    {
        Profile = plan.Profile,
        OutputName = SettingsOutput,
        AllowReplacement = plan.Caches
            .SelectMany(cache => cache.Copies.Select(copy => copy.Name).Prepend(cache.Name)
                .Select(name => (Name: name, cache.AllowReplacement)))
            .ToImmutableDictionary(
                cache => cache.Name,
                cache => (IReadOnlyCollection<string>)cache.AllowReplacement),
    });

    private static Output<ImmutableSortedDictionary<string,
        ImmutableSortedDictionary<string, CacheConnection>>> ByCache(IReadOnlyList<DeployedCopy> copies) =>
        Output.All(copies.Select(copy => copy.Connection)).Apply(connections => copies
            .Zip(connections)
            .GroupBy(pair => pair.First.Cache)
            .ToImmutableSortedDictionary(
                cache => cache.Key,
                cache => cache.ToImmutableSortedDictionary(
                    pair => pair.First.Region,
                    pair => pair.Second,
                    StringComparer.Ordinal),
                StringComparer.Ordinal));

    private static Output<ImmutableSortedDictionary<string, JsonElement>> ByRegion(
        IReadOnlyList<(string Region, Output<JsonElement> Report)> run) =>
        Output.All(run.Select(test => test.Report)).Apply(reports => run
            .Zip(reports)
            .ToImmutableSortedDictionary(
                pair => pair.First.Region,
                pair => pair.Second,
                StringComparer.Ordinal));
}
