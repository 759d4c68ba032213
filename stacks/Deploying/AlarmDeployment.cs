using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Creates the alarms of a plan, their topics and the dashboard.</summary>
internal sealed class AlarmDeployment(PlannedAlarms alarms)
{
    /// <summary>Creates the alarms of the caches.</summary>
    /// <param name="key">Key of the topic, unless the settings name another.</param>
    /// <param name="caches">The caches, as planned and as deployed.</param>
    public AlarmTopics Deploy(
        Input<string>? key,
        IEnumerable<(PlannedCache Planned, DeployedCache Deployed)> caches)
    {
        var topics = AlarmTopics.Complete(
            alarms.Settings.Existing,
            () => AlarmTopic.Create(alarms.Topic!, key));
        foreach (var (planned, deployed) in caches)
            Watch(planned, deployed.Monitored, topics);
        return topics;
    }

    /// <summary>Creates the alarms of the copies in another region, and their topic.</summary>
    public AlarmTopics DeployIn(
        PlannedRegion region,
        Input<string>? key,
        IReadOnlyList<DeployedCopy> copies,
        IReadOnlyList<PlannedCache> caches,
        ComponentResourceOptions options)
    {
        var topics = AlarmTopics.Complete(
            region.Topics,
            () => new AlarmTopic(
                $"{PlannedAlarms.TopicName}-{region.Name}",
                alarms.CreateTopic(key),
                options));
        foreach (var copy in copies)
            Watch(caches.First(cache => cache.Name == copy.Cache), copy.Monitored, topics, options);
        return topics;
    }

    /// <summary>
    /// Draws the caches and their copies together: a dashboard shows metrics of any region.
    /// </summary>
    public void Draw(IReadOnlyList<DeployedCache> caches, IReadOnlyList<DeployedCopy> copies)
    {
        if (!alarms.HasDashboard)
            return;
        _ = new CacheDashboard("caches", new()
        {
            Caches = [.. caches.SelectMany(cache => copies.Where(copy => copy.Cache == cache.Name)
                .Select(copy => copy.Monitored)
                .Prepend(cache.Monitored))],
        });
    }

    private void Watch(
        PlannedCache planned,
        MonitoredCacheArgs cache,
        AlarmTopics topics,
        ComponentResourceOptions? options = null)
    {
        if (planned.Alarms is not { } settings)
            return;
        _ = new CacheAlarms($"{cache.Name}-alarms", new()
        {
            Cache = cache,
            Set = settings.Set,
            Thresholds = settings.Thresholds,
            Without = settings.Without,
            WarningTopicArns = topics.Warning,
            CriticalTopicArns = topics.Critical,
            Tags = alarms.Tags,
        }, options);
    }
}
