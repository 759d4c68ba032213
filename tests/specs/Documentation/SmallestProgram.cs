using CachingTier;

namespace Specs.Documentation;

/// <summary>The C# of the README, compiled.</summary>
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
