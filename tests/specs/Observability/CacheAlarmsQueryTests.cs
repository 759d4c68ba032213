using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

/// <summary>Alarms that compare an expression of several metrics.</summary>
public sealed class CacheAlarmsQueryTests
{
    [Fact]
    public async Task The_five_allowances_of_the_network_are_one_alarm()
    {
        var recorder = await AlarmText.DeployAsync(Monitored.Sessions);

        Assert.Equal(
            """

                - {expression: FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) + FILL(m4, 0) + FILL(m5, 0), \
                    id: result, label: network, returnData: true}
                - {id: m1, metric: {dimensions: {CacheClusterId: sessions-1a2b3c4-002}, \
                    metricName: NetworkBandwidthInAllowanceExceeded, namespace: AWS/ElastiCache, \
                    period: 60, stat: Sum}}
                - {id: m2, metric: {dimensions: {CacheClusterId: sessions-1a2b3c4-002}, \
                    metricName: NetworkBandwidthOutAllowanceExceeded, namespace: AWS/ElastiCache, \
                    period: 60, stat: Sum}}
                - {id: m3, metric: {dimensions: {CacheClusterId: sessions-1a2b3c4-002}, \
                    metricName: NetworkConntrackAllowanceExceeded, namespace: AWS/ElastiCache, \
                    period: 60, stat: Sum}}
                - {id: m4, metric: {dimensions: {CacheClusterId: sessions-1a2b3c4-002}, \
                    metricName: NetworkLinkLocalAllowanceExceeded, namespace: AWS/ElastiCache, \
                    period: 60, stat: Sum}}
                - {id: m5, metric: {dimensions: {CacheClusterId: sessions-1a2b3c4-002}, \
                    metricName: NetworkPacketsPerSecondAllowanceExceeded, namespace: AWS/ElastiCache, \
                    period: 60, stat: Sum}}
            """.Unfold(),
            Registration.Lines(
                recorder.Single("MetricAlarm", "alarms-002-network-warning")["metricQueries"]));
    }

    [Theory]
    [InlineData("valkey",
        """

            - {expression: IF(FILL(m2, 0) >= 100, m1, 100), id: result, label: hit-rate, returnData: true}
            - {id: m1, metric: {dimensions: {clusterId: leaderboard-1a2b3c4}, metricName: CacheHitRate, \
                namespace: AWS/ElastiCache, period: 300, stat: Average}}
            - {id: m2, metric: {dimensions: {clusterId: leaderboard-1a2b3c4}, metricName: GetTypeCmds, \
                namespace: AWS/ElastiCache, period: 300, stat: Sum}}
        """)]
    [InlineData("memcached",
        """

            - {expression: IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) \
                / (FILL(m1, 0) + FILL(m2, 0)), 100), id: result, label: hit-rate, returnData: true}
            - {id: m1, metric: {dimensions: {clusterId: leaderboard-1a2b3c4}, metricName: GetHits, \
                namespace: AWS/ElastiCache, period: 300, stat: Sum}}
            - {id: m2, metric: {dimensions: {clusterId: leaderboard-1a2b3c4}, metricName: GetMisses, \
                namespace: AWS/ElastiCache, period: 300, stat: Sum}}
        """)]
    public async Task The_hit_rate_of_a_serverless_cache_is_made_of_what_its_engine_publishes(
        string engine,
        string queries)
    {
        var cache = Monitored.Leaderboard;
        cache.Engine = engine;
        var recorder = await AlarmText.DeployAsync(cache);

        Assert.Equal(
            queries.Unfold(),
            Registration.Lines(recorder.Single("MetricAlarm", "alarms-hit-rate-critical")["metricQueries"]));
    }
}
