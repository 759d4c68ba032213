using System.Collections.Immutable;
using CachingTier.Contract;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// Plans a stack, and finds everything wrong with its settings before anything is registered.
/// </summary>
internal static class Planner
{
    private const string HomeRegion = "the region of the stack";

    /// <summary>The plan, with all that is wrong with it.</summary>
    public static StackPlan Plan(StackConfiguration configuration)
    {
        var problems = new SettingsProblems(configuration.FileName, configuration.Project);
        var settings = SettingsReader.Read(configuration, problems);
        StackRegion.Check(configuration, problems);
        ParameterNames.Check(configuration, problems);
        var plan = Plan(Begin(settings, problems));
        var warnings = new List<string>();
        // Sizes mean something only where nothing is wrong with them.
        if (problems.IsEmpty)
            Measure(plan, settings.Quotas, problems, warnings);
        return new StackPlan(
            plan,
            problems.InOrder(MapReader.NamesOfCaches(configuration)),
            [.. warnings]);
    }

    private static TierPlanning Begin(TierSettings settings, SettingsProblems problems)
    {
        const ProfileName usual = ProfileName.Production;
        var known = Choice<ProfileName>.TryParse(settings.Profile);
        if (settings.Profile is { } unknown && known is null)
        {
            problems.Add(
                new SettingPath(StackKeys.Profile),
                Choice<ProfileName>.Rule,
                Quoted.Text(unknown),
                $"Leave it out for {Choice<ProfileName>.Name(usual)}.");
        }

        var profile = known ?? usual;
        return new(settings, profile, (InputMap<string>)new Dictionary<string, string>
        {
            ["project"] = settings.Configuration.Project,
            ["stack"] = settings.Configuration.Stack,
            ["profile"] = Choice<ProfileName>.Name(profile),
        }, problems);
    }

    private static TierPlan Plan(TierPlanning planning)
    {
        var (settings, problems) = (planning.Settings, planning.Problems);
        var network = PlannedNetwork.Plan(
            "tier",
            new SettingPath(StackKeys.Network),
            settings.Network,
            planning);
        var key = PlannedKey.Plan(planning);
        var users = PlannedUsers.Plan(planning);
        var alarmPlanner = new AlarmPlanner(planning);
        var alarms = alarmPlanner.Plan();
        ImmutableArray<PlannedCache> caches =
        [
            .. new CachePlanner(planning, users).PlanAll().Select(cache => cache with
            {
                Alarms = alarmPlanner.PlanCache(cache.Settings, alarms),
            }),
        ];
        foreach (var cache in caches)
            PlaceRules.Check(network, cache, problems);
        DatabaseRules.Check(caches, users, problems);
        var regions = new RegionPlanner(planning, users).Plan(caches, key);
        var smokeTests = new SmokeTestPlanner(planning);
        var smokeTest = smokeTests.Plan(network, caches, users);
        if (smokeTest is not null)
        {
            regions = [.. regions.Select(region => region with
            {
                SmokeTest = smokeTests.PlanIn(region, CopiedTo(region.Name, caches), alarms),
            })];
            ProofRules.Check(caches, users, problems);
        }

        new RegionRules(planning, regions).Check(
            network,
            key,
            alarms,
            smokeTest is null ? null : smokeTests.Given);
        alarmPlanner.CheckRegions(alarms, regions);
        QuotaRules.Check(settings.Quotas, problems);
        return new TierPlan
        {
            Configuration = planning.Configuration,
            Profile = planning.Profile,
            Tags = planning.Tags,
            Network = network,
            Key = key,
            Users = users,
            Caches = caches,
            Regions = regions,
            SmokeTest = smokeTest,
            Alarms = alarms,
            Guard = settings.Guard,
        };
    }

    private static List<PlannedCache> CopiedTo(string region, IEnumerable<PlannedCache> caches) =>
        [.. caches.Where(cache => cache.Settings.Copies?.Any(copy => copy.Region == region) == true)];

    private static void Measure(
        TierPlan plan,
        QuotaSettings quotas,
        SettingsProblems problems,
        List<string> warnings)
    {
        var shared = new CacheLoad(UserGroups: plan.Users is null ? 0 : 1);
        foreach (var (fit, region) in plan.Fits.Zip(plan.Regions.Select(region => region.Name)
            .Prepend(HomeRegion)))
        {
            fit.CheckNew(problems);
            var load = CacheLoad.Sum(fit.Caches.Select(cache => cache.Load).Append(shared));
            warnings.AddRange(QuotaRules.Exceeded(region, load, quotas).Select(problems.Warning));
        }
    }
}
