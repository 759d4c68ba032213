using System.Text.Json;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Reads the settings of the alarms; every profile but dev has alarms unless they are switched off.</summary>
internal static partial class AlarmReader
{
    public const string Key = "alarms";

    private static readonly string[] OfTopic = ["kmsKeyId", "subscriptions"];

    /// <summary>The settings; nothing when there are no alarms.</summary>
    public static AlarmSettings? Read(
        JsonElement? setting, string? profile, InputMap<string> tags, ArgsReader args, SettingsProblems problems)
    {
        if (setting is null) return profile == "dev" ? null : new AlarmSettings();
        if (setting.Value.ValueKind == JsonValueKind.False) return null;
        var settings = new AlarmSettings();
        if (setting.Value.ValueKind == JsonValueKind.Object)
            args.Read(setting.Value, Key, settings, "the alarms", []);
        else if (setting.Value.ValueKind != JsonValueKind.True)
            problems.Add(Key, "true, false or a map of alarm settings", SettingValue.Show(setting.Value),
                "Leave it out for alarms in every profile but dev.");
        Check(settings, tags, problems);
        return settings;
    }

    private static void Check(AlarmSettings settings, InputMap<string> tags, SettingsProblems problems)
    {
        if (settings.TopicArn is { } topic) CheckTopic(topic, settings, problems);
        else problems.AddAll(Key, AlarmTopic.Check(AlarmSettings.TopicName, settings.Topic(tags)));
        // The caches themselves have been checked; any one shows what is wrong with the rest.
        problems.AddAll(Key, CacheAlarms.Check(AlarmSettings.TopicName, new()
        {
            Cache = new() { Name = "any", Kind = "memcached", CacheId = "any", NodeType = "cache.m7g.large" },
            Thresholds = settings.Thresholds,
            Without = settings.Without,
        }));
    }

    private static void CheckTopic(string topic, AlarmSettings settings, SettingsProblems problems)
    {
        if (!Shape().IsMatch(topic))
            problems.Add($"{Key}.topicArn", "the ARN of an SNS topic", $"'{topic}'",
                "Write it as in 'arn:aws:sns:eu-west-1:123456789012:alarms'.");
        object?[] given = [settings.KmsKeyId, settings.Subscriptions];
        foreach (var (name, _) in OfTopic.Zip(given).Where(pair => pair.Second is not null))
            problems.Add($"{Key}.{name}", "left out with topicArn", "given", "An existing topic has its own.");
    }

    [GeneratedRegex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}\\z")]
    private static partial Regex Shape();
}
