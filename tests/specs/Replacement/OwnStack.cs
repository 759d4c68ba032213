using CachingTier;
using Pulumi;

namespace Specs.Replacement;

/// <summary>A stack such as users of the package write: the guard, a network and a cache.</summary>
public sealed class OwnStack : Stack
{
    /// <summary>Port of the cache, as the deployment at hand has it.</summary>
    public static readonly AsyncLocal<int> Port = new();

    public OwnStack() : base(ReplacementGuard.Attach(out var guard))
    {
        var network = new CacheNetwork("tier", new());
        _ = new MemcachedCluster(
            "pages",
            new() { VpcId = network.VpcId, SubnetGroupName = network.SubnetGroupName, Port = Port.Value });
        Settings = guard.Settings;
    }

    [Output("settings")] public Output<DeployedSettings> Settings { get; private set; }
}
