using CachingTier;
using Pulumi;
using Pulumi.Utilities;

namespace Specs.Documentation.Samples;

/// <summary>A program that looks at a cache before anything is registered.</summary>
internal static class PlannedProgram
{
    public static RedisReplicationGroup Create()
    {
        var later = OutputUtilities.CreateUnknown("");
        var plan = RedisReplicationGroup.Plan("sessions", new() { VpcId = later, SubnetGroupName = later });
        Log.Info($"sessions has at most {plan.MostNodes} nodes.");

        var network = new CacheNetwork("tier", new());
        return RedisReplicationGroup.Create(plan, new()
        {
            VpcId = network.VpcId,
            SubnetGroupName = network.SubnetGroupName,
        });
    }
}
