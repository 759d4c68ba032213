using System.Collections.Immutable;
using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>
/// Plans the alarms; every profile but dev has alarms unless they are switched off.
/// </summary>
internal sealed class AlarmPlanner(TierPlanning planning)
{
    private static readonly string[] OfTopic = ["kmsKeyId", "subscriptions"];

    private readonly SettingPath _path = new(StackKeys.Alarms);
    private readonly AlarmSettings _settings = planning.Settings.Alarms.Values;

    /// <summary>The alarms; nothing when there are none.</summary>
    public PlannedAlarms? Plan()
    {
        if (!(planning.Settings.Alarms.IsOn ?? planning.ProfileName != ProfileName.Dev))
            return null;
        var alarms = new PlannedAlarms(_settings, planning.Tags);
        foreach (var (name, topic) in _settings.Existing.Named)
            CheckTopic(topic, _path[name]);
        if (_settings.Existing.LeaveSome)
        {
            alarms = alarms with { Topic = alarms.PlanTopic() };
            planning.Problems.AddAll(new SettingsMap(_path), alarms.Topic.Problems);
        }
        else
        {
            CheckOwn();
        }

        planning.Problems.AddAll(
            new SettingsMap(_path),
            CacheAlarms.CheckForAnyCache(_settings.Set, _settings.Thresholds, _settings.Without));
        return alarms;
    }

    /// <summary>The alarms of a cache; nothing where it has none.</summary>
    public CacheAlarmSettings? PlanCache(CacheSettings cache, PlannedAlarms? alarms)
    {
        if (cache.Alarms is not { } own)
            return alarms is null ? null : new CacheAlarmSettings().Over(_settings);
        var path = cache.Path[StackKeys.Alarms];
        if (alarms is null)
        {
            if (own.IsOn == true)
            {
                planning.Problems.Add(
                    path,
                    "false or left out in a stack without alarms",
                    "given",
                    $"Set {StackKeys.Alarms} to true: every profile but dev has them.");
            }

            return null;
        }

        var merged = own.Values.Over(_settings);
        // What is wrong for every cache is reported once.
        planning.Problems.AddAll(
            new SettingsMap(path),
            CacheAlarms.CheckForAnyCache(merged.Set, merged.Thresholds, merged.Without)
                .Except(CacheAlarms.CheckForAnyCache(
                    _settings.Set, _settings.Thresholds, _settings.Without)));
        return own.IsOn == true ? merged : null;
    }

    /// <summary>Refuses subscriptions that the topics of other regions cannot have too.</summary>
    public void CheckRegions(PlannedAlarms? alarms, IEnumerable<PlannedRegion> regions)
    {
        if (alarms is null || regions.FirstOrDefault(region => region.Topics.LeaveSome) is not { } other)
            return;
        var subscriptions = _settings.Subscriptions ?? [];
        for (var i = 0; i < subscriptions.Count; i++)
        {
            if (subscriptions[i].MustBeInRegionOfTopic())
            {
                var protocol = subscriptions[i].Protocol;
                planning.Problems.Add(
                    _path["subscriptions"][i]["protocol"],
                    $"another than '{protocol}' with copies in {other.Name}",
                    $"'{protocol}'",
                    "A topic writes to streams of its own region only: set "
                        + $"{StackKeys.Regions}.{other.Name}.topicArn.");
            }
        }
    }

    private void CheckTopic(string topic, SettingPath path)
    {
        if (AlarmTopic.RegionOf(topic) is not { } region)
        {
            planning.Problems.Add(
                path,
                "the ARN of an SNS topic",
                $"'{topic}'",
                "Write it as in 'arn:aws:sns:eu-west-1:123456789012:alarms'.");
        }
        else if (planning.Configuration.Region is { } here && region != here)
        {
            planning.Problems.Add(
                path,
                $"a topic in region {here}",
                $"'{topic}'",
                "A topic receives alarms of its own region only.");
        }
    }

    private void CheckOwn()
    {
        object?[] given = [_settings.KmsKeyId, _settings.Subscriptions];
        foreach (var (name, _) in OfTopic.Zip(given).Where(pair => pair.Second is not null))
        {
            planning.Problems.Add(
                _path[name],
                $"left out with {_settings.Existing.Instead}",
                "given",
                "An existing topic has its own.");
        }

        _settings.Existing.CheckRest(_path, planning.Problems);
    }
}
