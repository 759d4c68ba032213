using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>Plans the other regions: one for every region that a cache is copied to.</summary>
/// <param name="planning">What they are planned from.</param>
/// <param name="users">The users of the stack; none where it has none.</param>
internal sealed class RegionPlanner(TierPlanning planning, PlannedUsers? users)
{
    private readonly SettingPath _path = new(StackKeys.Regions);

    /// <summary>The regions, by name.</summary>
    public ImmutableArray<PlannedRegion> Plan(IReadOnlyList<PlannedCache> caches, PlannedKey? key)
    {
        var wanted = caches.SelectMany(cache => cache.Settings.Copies ?? [])
            .Select(copy => copy.Region)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var region in planning.Settings.Regions)
            CheckWanted(region, wanted);
        return [.. wanted.Select(region => Plan(region, caches, key))];
    }

    private PlannedRegion Plan(string name, IReadOnlyList<PlannedCache> caches, PlannedKey? key)
    {
        var settings = planning.Settings.Regions.FirstOrDefault(region => region.Name == name)
            ?? RegionSettings.Create(name);
        CheckArns(settings);
        var network = PlannedNetwork.Plan(
            $"tier-{name}",
            settings.Path[StackKeys.Network],
            settings.Network,
            planning,
            BlockOf(name));
        return new PlannedRegion(settings, network)
        {
            MakesKey = settings.Values.Key is null && key is { IsCreated: true },
            Users = caches.Any(cache => cache.SharesUsers
                && cache.Settings.Copies?.Any(copy => copy.Region == name) == true)
                ? users?.PlanIn(name)
                : null,
        };
    }

    private void CheckWanted(RegionSettings region, List<string> wanted)
    {
        if (wanted.Contains(region.Name))
            return;
        planning.Problems.Add(
            _path[region.Name],
            "a region that a cache has copies in",
            wanted.Count == 0 ? "without any" : "another",
            wanted.Count == 0
                ? "Give a cache copies, or leave it out."
                : Nearest.Advice(region.Name, wanted));
    }

    private void CheckArns(RegionSettings region)
    {
        CheckArn(region.Values.Key, region, "key", "kms", "the ARN of a KMS key of the region");
        foreach (var (name, arn) in region.Values.Existing.Named)
            CheckArn(arn, region, name, "sns", "the ARN of an SNS topic of the region");
        region.Values.Existing.CheckRest(region.Path, planning.Problems);
    }

    private void CheckArn(string? arn, RegionSettings region, string key, string service, string rule)
    {
        var parts = arn?.Split(':') ?? [];
        if (arn is null || (parts is ["arn", _, _, _, _, ..] && parts[2] == service
            && parts[3] == region.Name))
        {
            return;
        }

        planning.Problems.Add(region.Path[key], rule, $"'{arn}'", "It is of use in its own region only.");
    }

    // Half of 10.0.0.0/8, for networks that may be joined one day; the other half is for the networks of the
    // stacks themselves.
    private static string BlockOf(string region) =>
        $"10.{128 + (region.Aggregate(7, (sum, letter) => (sum * 31) + letter) & 127)}.0.0/16";
}
