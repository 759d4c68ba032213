using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Who is told of what about the caches.</summary>
internal sealed class AlarmSettings : ResourceArgs
{
    public const string TopicName = "alarms";

    private Input<string>? _tierKey;

    /// <summary>ARN of an existing topic, instead of one of its own with key and subscriptions.</summary>
    [Input("topicArn")]
    public string? TopicArn { get; set; }

    /// <summary>ARN of the KMS key of the topic.</summary>
    [Input("kmsKeyId")]
    public string? KmsKeyId { get; set; }

    /// <summary>Who is told.</summary>
    [Input("subscriptions")]
    public List<AlarmSubscriptionArgs>? Subscriptions { get; set; }

    /// <summary>When the alarms of every cache go off.</summary>
    [Input("thresholds")]
    public AlarmThresholdsArgs? Thresholds { get; set; }

    /// <summary>Alarms to leave out.</summary>
    [Input("without")]
    public List<string>? Without { get; set; }

    /// <summary>Whether there is a dashboard. Default: true.</summary>
    [Input("dashboard")]
    public bool? Dashboard { get; set; }

    /// <summary>Encrypts the topic with the key of the tier, unless the settings name another.</summary>
    public void Encrypt(Input<string> key) => _tierKey = key;

    public AlarmTopicArgs Topic(InputMap<string> tags)
    {
        var args = new AlarmTopicArgs { Subscriptions = Subscriptions, KmsKeyId = _tierKey, Tags = tags };
        if (KmsKeyId is { } key) args.KmsKeyId = key;
        return args;
    }

    /// <summary>Creates alarms and dashboard of the caches.</summary>
    /// <returns>ARN of the topic that is told.</returns>
    public Output<string> Deploy(IReadOnlyList<DeployedCache> caches, InputMap<string> tags)
    {
        var topic = TopicArn is { } existing ? Output.Create(existing) : new AlarmTopic(TopicName, Topic(tags)).TopicArn;
        foreach (var cache in caches)
        {
            _ = new CacheAlarms($"{cache.Name}-alarms", new()
            {
                Cache = cache.Monitored,
                Thresholds = Thresholds,
                Without = Without,
                TopicArns = topic,
                Tags = tags,
            });
        }
        if (Dashboard != false) _ = new CacheDashboard("caches", new() { Caches = [.. caches.Select(cache => cache.Monitored)] });
        return topic;
    }
}
