using CachingTier;

namespace Specs.Documentation.Samples;

/// <summary>A program with one cache.</summary>
internal static class SmallestProgram
{
    public static Dictionary<string, object?> Create()
    {
        var network = new CacheNetwork("tier", new());
        var sessions = new RedisReplicationGroup("sessions", new()
        {
            VpcId = network.VpcId,
            SubnetGroupName = network.SubnetGroupName,
            Replicas = 2,
        });
        return new Dictionary<string, object?> { ["sessions"] = sessions.Connection };
    }
}
