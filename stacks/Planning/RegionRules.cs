using System.Net;
using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>Compares the other regions with the rest of the stack.</summary>
internal sealed class RegionRules(TierPlanning planning, IReadOnlyList<PlannedRegion> regions)
{
    private const string KeyFix = "A key is of use in its own region only.";

    private readonly SettingPath _path = new(StackKeys.Regions);

    public void Check(
        PlannedNetwork network,
        PlannedKey? key,
        PlannedAlarms? alarms,
        SmokeTestArgs? smokeTest)
    {
        if (regions.Count == 0)
            return;
        CheckPlaces();
        foreach (var region in regions)
        {
            CheckKey(region, key, smokeTest);
            foreach (var missing in alarms?.Settings.Existing.MissingIn(region.Topics) ?? [])
                AskForTopic(region, missing, "alarms have");
            if (alarms is null && smokeTest?.AlarmTopicArn is not null && region.SmokeTestTopicArn is null)
                AskForTopic(region, "topicArn", "smoke test has");
        }
        CheckApart([network, .. regions.Select(region => region.Network)]);
    }

    private void CheckPlaces()
    {
        foreach (var setting in RegionProviderSettings.NotPassedOn(planning.Configuration))
        {
            planning.Problems.AddElsewhere($"aws:{setting}", "left out with copies", "given",
                "The providers of other regions do not take it over: put it into the environment, where all "
                    + "of them find it.");
        }

        if (planning.Configuration.Region is not { } here)
            return;
        if (regions.Any(region => region.Name == here))
        {
            planning.Problems.Add(
                _path[here],
                "another region than the stack's",
                $"'{here}'",
                "A copy in the same region would not survive it.");
        }

        var partition = AwsRegion.GetPartition(here);
        foreach (var region in regions.Where(region => AwsRegion.GetPartition(region.Name) != partition))
        {
            planning.Problems.Add(
                _path[region.Name],
                $"a region of partition '{partition}', the stack's",
                $"'{region.Name}'",
                "A partition of AWS shares nothing with another one.");
        }
    }

    private void CheckKey(PlannedRegion region, PlannedKey? key, SmokeTestArgs? smokeTest)
    {
        if (region.KeyArn is not null)
            return;
        if (key is { IsCreated: false })
            AskForKey(region, "tier");
        if (key is null && smokeTest?.KmsKeyId is not null)
            AskForKey(region, "smoke test");
    }

    private void AskForKey(PlannedRegion region, string who) => planning.Problems.Add(
        _path[region.Name]["key"],
        $"the ARN of a KMS key of the region, as the {who} has one",
        "not set",
        KeyFix);

    private void AskForTopic(PlannedRegion region, string key, string who) => planning.Problems.Add(
        _path[region.Name][key],
        $"the ARN of an SNS topic of the region, as the {who} one",
        "not set",
        "A topic receives alarms of its own region only.");

    private void CheckApart(IReadOnlyList<PlannedNetwork> networks)
    {
        for (var i = 1; i < networks.Count; i++)
        {
            if (networks.Take(i).FirstOrDefault(each => Overlap(each, networks[i])) is not { } other)
                continue;
            planning.Problems.Add(
                networks[i].Path["cidrBlock"],
                $"a block apart from {other.Facts.CidrBlock}, that of {other.Path}",
                $"'{networks[i].Facts.CidrBlock}'",
                "Networks that overlap can never be joined: give it another block.");
        }
    }

    private static bool Overlap(PlannedNetwork one, PlannedNetwork other) =>
        BlockOf(one) is { } first && BlockOf(other) is { } second
            && (first.Contains(second.BaseAddress) || second.Contains(first.BaseAddress));

    private static IPNetwork? BlockOf(PlannedNetwork network) =>
        !network.Facts.Adopts && IPNetwork.TryParse(network.Facts.CidrBlock, out var block) ? block : null;
}
