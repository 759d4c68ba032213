using CachingTier.Local.Cloud;
using CachingTier.Local.Settings;

namespace Live.Settings;

public sealed class LocalAddressesTests : IDisposable
{
    private readonly SettingsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(201, "kind: replication-group, availability: replicated, replicas: 1", 804)]
    [InlineData(85, "kind: memcached, nodes: 2", 255)]
    [InlineData(64, "kind: replication-group, shards: 3, replicas: 0, availability: single", 256)]
    [InlineData(254, "kind: replication-group, availability: single", 254)]
    public void More_than_there_are_is_refused(int caches, string cache, int taken) => Assert.Equal(
        $"Pulumi.dev.yaml: tier:caches must have at most 253 nodes and endpoints on this machine, but was "
            + $"{taken} of them. Bring up a stack with fewer caches or fewer nodes.",
        Assert.Throws<SettingsException>(() => Check(caches, cache)).Message);

    [Theory]
    [InlineData(63, "kind: replication-group, availability: replicated, replicas: 1")]
    [InlineData(84, "kind: memcached, nodes: 2")]
    [InlineData(200, "kind: replication-group, availability: single")]
    [InlineData(1, "kind: replication-group, shards: 2, shardScaling: {min: 2, max: 90, targetPercent: 60}")]
    public void What_fits_is_accepted(int caches, string cache) => Check(caches, cache);

    private void Check(int caches, string cache) => LocalAddresses.Check(_folder.Read(
        "config:\n  aws:region: eu-west-1\n  profile: dev\n  quotas: {nodes: 900}\n  network: {cidrBlock: "
            + "10.0.0.0/16}\n  smokeTest: false\n  caches:\n"
            + string.Concat(Enumerable.Range(0, caches).Select(i => $"    c{i}: {{ {cache} }}\n"))));
}
