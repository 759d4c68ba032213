using System.Collections.Concurrent;
using CachingTier;
using Pulumi;
using Specs.Testing;

namespace Specs.Caches;

public sealed class CacheOptionsTests
{
    private readonly ConcurrentDictionary<string, ResourceOptions> _options = new();

    [Theory]
    [InlineData("dev", null, null)]
    [InlineData("production", null, true)]
    [InlineData("production", false, false)]
    [InlineData("dev", true, true)]
    public async Task A_cache_is_protected_by_its_profile_or_its_options(
        string profile,
        bool? given,
        bool? expected)
    {
        await RunAsync(profile, given);

        Assert.Equal(expected, _options["aws:elasticache/replicationGroup:ReplicationGroup"].Protect);
        Assert.Equal(expected, _options["aws:elasticache/cluster:Cluster"].Protect);
        Assert.Equal(expected, _options["aws:elasticache/serverlessCache:ServerlessCache"].Protect);
    }

    [Fact]
    public async Task Everything_has_a_component_as_its_parent()
    {
        await RunAsync("dev", null);

        Assert.All(
            _options.Where(entry => !entry.Key.StartsWith("caching-tier:", StringComparison.Ordinal)),
            entry => Assert.IsAssignableFrom<ComponentResource>(entry.Value.Parent));
    }

    [Fact]
    public async Task Caches_say_how_long_they_may_take()
    {
        await RunAsync("dev", null);

        Assert.Equal((60, 60, 45), Minutes("aws:elasticache/replicationGroup:ReplicationGroup"));
        Assert.Equal((40, 80, 40), Minutes("aws:elasticache/cluster:Cluster"));
        Assert.Equal((40, 80, 40), Minutes("aws:elasticache/serverlessCache:ServerlessCache"));
    }

    private Task RunAsync(string profile, bool? protect) => Recorder.RunAsync(() =>
    {
        _ = new RedisReplicationGroup("sessions", new()
        {
            Profile = profile,
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
        }, Options(protect));
        _ = new MemcachedCluster("pages", new()
        {
            Profile = profile,
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
        }, Options(protect));
        _ = new ServerlessCache("leaderboard", new()
        {
            Profile = profile,
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
        }, Options(protect));
    });

    private ComponentResourceOptions Options(bool? protect) => new()
    {
        Protect = protect,
        ResourceTransformations =
        {
            args =>
            {
                _options[args.Resource.GetResourceType()] = args.Options;
                return null;
            },
        },
    };

    private (double Create, double Update, double Delete) Minutes(string type)
    {
        var timeouts = _options[type].CustomTimeouts!;
        return (timeouts.Create!.Value.TotalMinutes, timeouts.Update!.Value.TotalMinutes,
            timeouts.Delete!.Value.TotalMinutes);
    }
}
