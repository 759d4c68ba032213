using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>Records resources of the provider by their inputs.</summary>
internal static class ResourceRecords
{
    /// <summary>The record of a resource that is guarded.</summary>
    public static Task<DeploymentRecord> CreateAsync(ResourceArgs args) => args switch
    {
        ElastiCache.ReplicationGroupArgs group => CreateAsync(group),
        ElastiCache.ClusterArgs cluster => CreateAsync(cluster),
        ElastiCache.ServerlessCacheArgs cache => CreateAsync(cache),
        ElastiCache.GlobalReplicationGroupArgs datastore => CreateAsync(datastore),
        _ => throw new ArgumentException($"{args.GetType()} is not guarded.", nameof(args)),
    };

    private static async Task<DeploymentRecord> CreateAsync(ElastiCache.ReplicationGroupArgs group) =>
        new ReplicationGroupRecord
        {
            Inputs = new RecordedReplicationGroup
            {
                ReplicationGroupId = await InputReader.ReadAsync(group.ReplicationGroupId),
                GlobalReplicationGroupId = await InputReader.ReadAsync(group.GlobalReplicationGroupId),
                Engine = await InputReader.ReadEngineAsync(group.Engine),
                EngineVersion = await InputReader.ReadAsync(group.EngineVersion),
                NodeType = await InputReader.ReadGivenAsync(group.NodeType),
                Port = await InputReader.ReadAsync(group.Port),
                SubnetGroupName = await InputReader.ReadAsync(group.SubnetGroupName),
                SecurityGroupNames = await InputReader.ReadListAsync(group, "securityGroupNames"),
                NetworkType = await InputReader.ReadAsync(group.NetworkType),
                AtRestEncryptionEnabled = await InputReader.ReadAsync(group.AtRestEncryptionEnabled),
                KmsKeyId = await InputReader.ReadAsync(group.KmsKeyId),
                TransitEncryptionEnabled = await InputReader.ReadAsync(group.TransitEncryptionEnabled),
                TransitEncryptionMode = await InputReader.ReadGivenAsync(group.TransitEncryptionMode),
                DataTieringEnabled = await InputReader.ReadAsync(group.DataTieringEnabled),
                Durability = await InputReader.ReadAsync(group.Durability),
                ClusterMode = await InputReader.ReadGivenAsync(group.ClusterMode),
                NumNodeGroups = await InputReader.ReadGivenAsync(group.NumNodeGroups),
                NodeGroupConfigurations = await InputReader.ReadShardsAsync(group),
                PreferredCacheClusterAzs =
                    await InputReader.ReadGivenListAsync(group, "preferredCacheClusterAzs"),
                SnapshotName = await InputReader.ReadAsync(group.SnapshotName),
                SnapshotArns = await InputReader.ReadListAsync(group, "snapshotArns"),
            },
        };

    private static async Task<DeploymentRecord> CreateAsync(ElastiCache.ClusterArgs cluster) =>
        new MemcachedRecord
        {
            Inputs = new RecordedCluster
            {
                ClusterId = await InputReader.ReadAsync(cluster.ClusterId),
                Engine = await InputReader.ReadEngineAsync(cluster.Engine),
                EngineVersion = await InputReader.ReadAsync(cluster.EngineVersion),
                NodeType = await InputReader.ReadAsync(cluster.NodeType),
                Port = await InputReader.ReadAsync(cluster.Port),
                SubnetGroupName = await InputReader.ReadAsync(cluster.SubnetGroupName),
                AvailabilityZone = await InputReader.ReadAsync(cluster.AvailabilityZone),
                PreferredAvailabilityZones =
                    await InputReader.ReadGivenListAsync(cluster, "preferredAvailabilityZones"),
                NetworkType = await InputReader.ReadAsync(cluster.NetworkType),
                TransitEncryptionEnabled = await InputReader.ReadAsync(cluster.TransitEncryptionEnabled),
                OutpostMode = await InputReader.ReadAsync(cluster.OutpostMode),
                PreferredOutpostArn = await InputReader.ReadAsync(cluster.PreferredOutpostArn),
                ReplicationGroupId = await InputReader.ReadAsync(cluster.ReplicationGroupId),
                SnapshotName = await InputReader.ReadAsync(cluster.SnapshotName),
                SnapshotArns = await InputReader.ReadAsync(cluster.SnapshotArns),
            },
        };

    private static async Task<DeploymentRecord> CreateAsync(ElastiCache.ServerlessCacheArgs cache) =>
        new ServerlessRecord
        {
            Inputs = new RecordedServerless
            {
                Name = await InputReader.ReadAsync(cache.Name),
                Engine = await InputReader.ReadEngineAsync(cache.Engine),
                MajorEngineVersion = await InputReader.ReadAsync(cache.MajorEngineVersion),
                KmsKeyId = await InputReader.ReadAsync(cache.KmsKeyId),
                SubnetIds = await InputReader.ReadListAsync(cache, "subnetIds"),
                NetworkType = await InputReader.ReadAsync(cache.NetworkType),
                SnapshotArnsToRestores = await InputReader.ReadListAsync(cache, "snapshotArnsToRestores"),
            },
        };

    private static async Task<DeploymentRecord> CreateAsync(
        ElastiCache.GlobalReplicationGroupArgs datastore) => new DatastoreRecord
        {
            Inputs = new RecordedDatastore
            {
                GlobalReplicationGroupIdSuffix =
                    await InputReader.ReadAsync(datastore.GlobalReplicationGroupIdSuffix),
                PrimaryReplicationGroupId =
                    await InputReader.ReadAsync(datastore.PrimaryReplicationGroupId),
            },
        };
}
