using CachingTier;
using Pulumi;

namespace Specs.Documentation.Samples;

public sealed class MyStack : Stack
{
    public MyStack() : base(ReplacementGuard.Attach(out var guard))
    {
        var network = new CacheNetwork("tier", new());
        var sessions = new RedisReplicationGroup("sessions", new()
        {
            VpcId = network.VpcId,
            SubnetGroupName = network.SubnetGroupName,
            Replicas = 2,
        });
        Sessions = sessions.Connection;
        Settings = guard.Settings;
    }

    [Output("sessions")] public Output<CacheConnection> Sessions { get; private set; }

    [Output("settings")] public Output<DeployedSettings> Settings { get; private set; }
}
