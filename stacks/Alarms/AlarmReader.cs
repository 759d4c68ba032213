using System.Text.Json;
using CachingTier.Contract;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// Reads the settings of the alarms; every profile but dev has alarms unless they are switched off.
/// </summary>
internal static class AlarmReader
{
    public const string Key = "alarms";

    private static readonly string[] OfTopic = ["kmsKeyId", "subscriptions"];

    /// <summary>The settings; nothing when there are no alarms.</summary>
    public static AlarmSettings? Read(JsonElement? setting, string? profile, InputMap<string> tags,
        IReadOnlyList<CacheSettings> caches, ArgsReader args, SettingsProblems problems)
    {
        var settings = ReadStack(setting, profile, tags, args, problems);
        foreach (var cache in caches.Where(cache => cache.Alarms is not null))
        {
            if (settings is not null)
            {
                Merge(settings, cache, problems);
            }
            else if (cache.Alarms!.On)
            {
                problems.Add(
                    $"caches.{cache.Name}.{Key}",
                    "false or left out in a stack without alarms",
                    "given",
                    $"Set {Key} to true: every profile but dev has them.");
            }
        }
        return settings;
    }

    /// <summary>Refuses subscriptions that the topics of other regions cannot have too.</summary>
    public static void CheckRegions(
        AlarmSettings? alarms,
        IReadOnlyDictionary<string, RegionSettings> regions,
        SettingsProblems problems)
    {
        var subscriptions = alarms?.Subscriptions ?? [];
        var firehose = Choice<AlarmProtocol>.Name(AlarmProtocol.Firehose);
        if (regions.FirstOrDefault(region => region.Value.Existing.LeaveSome).Key is not { } other)
            return;
        for (var i = 0; i < subscriptions.Count; i++)
        {
            if (subscriptions[i].Protocol == firehose)
            {
                problems.Add($"{Key}.subscriptions[{i}].protocol", "another than "
                    + $"'{firehose}' with copies in {other}",
                    $"'{firehose}'", "A topic writes to streams of its own region only: set "
                        + $"{RegionReader.Key}.{other}.topicArn.");
            }
        }
    }

    /// <summary>What the settings of a cache say about its alarms; nothing when they say nothing.</summary>
    public static CacheAlarmSettings? ReadCache(
        JsonElement settings,
        string key,
        ArgsReader args,
        SettingsProblems problems)
    {
        if (!settings.TryGetProperty(Key, out var setting))
            return null;
        var cache = new CacheAlarmSettings { On = setting.ValueKind != JsonValueKind.False };
        if (setting.ValueKind == JsonValueKind.Object)
        {
            args.Read(setting, $"{key}.{Key}", cache, "the alarms of a cache", []);
        }
        else if (setting.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            problems.Add($"{key}.{Key}", "true, false or a map of alarm settings", SettingValue.Show(setting),
                "Leave it out for the alarms of every cache.");
        }

        return cache;
    }

    private static AlarmSettings? ReadStack(
        JsonElement? setting, string? profile, InputMap<string> tags, ArgsReader args,
        SettingsProblems problems)
    {
        if (setting is null)
            return profile == "dev" ? null : new AlarmSettings();
        if (setting.Value.ValueKind == JsonValueKind.False)
            return null;
        var settings = new AlarmSettings();
        if (setting.Value.ValueKind == JsonValueKind.Object)
        {
            args.Read(setting.Value, Key, settings, "the alarms", []);
        }
        else if (setting.Value.ValueKind != JsonValueKind.True)
        {
            problems.Add(Key, "true, false or a map of alarm settings", SettingValue.Show(setting.Value),
                "Leave it out for alarms in every profile but dev.");
        }

        Check(settings, tags, problems);
        return settings;
    }

    private static void Check(AlarmSettings settings, InputMap<string> tags, SettingsProblems problems)
    {
        foreach (var (name, topic) in settings.Existing.Named)
            CheckTopic(topic, $"{Key}.{name}", problems);
        if (settings.Existing.LeaveSome)
        {
            problems.AddAll(
            Key,
            AlarmTopic.Check(AlarmSettings.TopicName, settings.Topic(tags)));
        }
        else
        {
            CheckOwn(settings, problems);
        }

        problems.AddAll(Key, ProblemsOf(settings.Thresholds, settings.Without));
    }

    // What is wrong for every cache is told once.
    private static void Merge(AlarmSettings settings, CacheSettings cache, SettingsProblems problems)
    {
        var merged = cache.Alarms!.Over(settings);
        problems.AddAll($"caches.{cache.Name}.{Key}", ProblemsOf(merged.Thresholds, merged.Without)
            .Except(ProblemsOf(settings.Thresholds, settings.Without)));
        settings.Caches[cache.Name] = merged;
    }

    // The caches themselves have been checked; any one shows what is wrong with the rest.
    private static IEnumerable<Problem> ProblemsOf(AlarmThresholdsArgs? thresholds, List<string>? without) =>
        CacheAlarms.Check(AlarmSettings.TopicName, new()
        {
            Cache = new() { Name = "any", Kind = "memcached", CacheId = "any", NodeType = "cache.m7g.large" },
            Thresholds = thresholds,
            Without = without,
        });

    private static void CheckTopic(string topic, string key, SettingsProblems problems)
    {
        if (!NotificationTopic.IsArn(topic))
        {
            problems.Add(
                key,
                "the ARN of an SNS topic",
                $"'{topic}'",
                "Write it as in 'arn:aws:sns:eu-west-1:123456789012:alarms'.");
        }
        else if (new Config("aws").Get("region") is { } here && TopicReach.RegionOf(topic) != here)
        {
            problems.Add(
                key,
                $"a topic in region {here}",
                $"'{topic}'",
                "A topic receives alarms of its own region only.");
        }
    }

    private static void CheckOwn(AlarmSettings settings, SettingsProblems problems)
    {
        object?[] given = [settings.KmsKeyId, settings.Subscriptions];
        foreach (var (name, _) in OfTopic.Zip(given).Where(pair => pair.Second is not null))
        {
            problems.Add(
                $"{Key}.{name}",
                $"left out with {settings.Existing.Instead}",
                "given",
                "An existing topic has its own.");
        }

        settings.Existing.CheckRest(Key, problems);
    }
}
