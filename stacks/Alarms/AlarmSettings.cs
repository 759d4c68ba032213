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

    /// <summary>
    /// ARN of an existing topic that is told of warnings instead. With <c>criticalTopicArn</c> beside it, no
    /// topic is made.
    /// </summary>
    [Input("warningTopicArn")]
    public string? WarningTopicArn { get; set; }

    /// <summary>
    /// ARN of an existing topic that is told of critical alarms instead, and of the smoke test that fails.
    /// </summary>
    [Input("criticalTopicArn")]
    public string? CriticalTopicArn { get; set; }

    /// <summary>ARN of the KMS key of the topic.</summary>
    [Input("kmsKeyId")]
    public string? KmsKeyId { get; set; }

    /// <summary>Who is told.</summary>
    [Input("subscriptions")]
    public List<AlarmSubscriptionArgs>? Subscriptions { get; set; }

    /// <summary>When the alarms of every cache go off, unless its own <c>alarms</c> say otherwise.</summary>
    [Input("thresholds")]
    public AlarmThresholdsArgs? Thresholds { get; set; }

    /// <summary>Alarms to leave out of every cache whose own <c>alarms</c> do not say which.</summary>
    [Input("without")]
    public List<string>? Without { get; set; }

    /// <summary>Whether there is a dashboard. Default: true.</summary>
    [Input("dashboard")]
    public bool? Dashboard { get; set; }

    /// <summary>Alarms of the caches that have settings of their own, by name of the cache.</summary>
    public Dictionary<string, CacheAlarmSettings> Caches { get; } = [];

    /// <summary>The existing topics.</summary>
    public ExistingTopics Existing => new(TopicArn, WarningTopicArn, CriticalTopicArn);

    /// <summary>Encrypts the topic with the key of the tier, unless the settings name another.</summary>
    public void Encrypt(Input<string> key) => _tierKey = key;

    public AlarmTopicArgs Topic(InputMap<string> tags)
    {
        var args = new AlarmTopicArgs { Subscriptions = Subscriptions, KmsKeyId = _tierKey, Tags = tags };
        if (KmsKeyId is { } key)
            args.KmsKeyId = key;
        return args;
    }

    /// <summary>Creates the alarms of the caches.</summary>
    /// <returns>ARN of the topic that is told of what is critical.</returns>
    public Output<string> Deploy(IReadOnlyList<DeployedCache> caches, InputMap<string> tags)
    {
        var topics = Existing.Complete(() => new AlarmTopic(TopicName, Topic(tags)));
        foreach (var cache in caches)
            Watch(cache.Name, cache.Monitored, topics, tags);
        return topics.Critical;
    }

    /// <summary>Creates the alarms of the copies in another region, and who is told of them there.</summary>
    /// <returns>ARN of the topic that is told of what is critical.</returns>
    public Output<string> DeployIn(
        string region,
        ExistingTopics existing,
        Input<string>? key,
        IReadOnlyList<DeployedCopy> copies,
        InputMap<string> tags,
        ComponentResourceOptions options)
    {
        var args = new AlarmTopicArgs { Subscriptions = Subscriptions, KmsKeyId = key, Tags = tags };
        var topics = existing.Complete(() => new AlarmTopic($"{TopicName}-{region}", args, options));
        foreach (var copy in copies)
            Watch(copy.Cache, copy.Monitored, topics, tags, options);
        return topics.Critical;
    }

    /// <summary>
    /// Draws the caches and their copies together: a dashboard shows metrics of any region.
    /// </summary>
    public void Draw(IReadOnlyList<DeployedCache> caches, IReadOnlyList<DeployedCopy> copies)
    {
        if (Dashboard == false)
            return;
        _ = new CacheDashboard("caches", new()
        {
            Caches = [.. caches.SelectMany(cache => copies.Where(copy => copy.Cache == cache.Name)
                .Select(copy => copy.Monitored)
                .Prepend(cache.Monitored))],
        });
    }

    private void Watch(
        string name, MonitoredCacheArgs cache, AlarmTopics topics, InputMap<string> tags,
        ComponentResourceOptions? options = null)
    {
        var settings = Caches.GetValueOrDefault(name) ?? new CacheAlarmSettings().Over(this);
        if (!settings.On)
            return;
        _ = new CacheAlarms($"{cache.Name}-alarms", new()
        {
            Cache = cache,
            Thresholds = settings.Thresholds,
            Without = settings.Without,
            WarningTopicArns = topics.Warning,
            CriticalTopicArns = topics.Critical,
            Tags = tags,
        }, options);
    }
}
