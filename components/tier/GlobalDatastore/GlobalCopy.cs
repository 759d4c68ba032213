using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// The replication group of another region, with subnet group and security groups there. Each resource is told its
/// region, so that the provider of the program reaches them all: arguments cannot carry a second provider to every
/// language.
/// </summary>
internal sealed class GlobalCopy
{
    public GlobalCopy(string name, ResolvedGlobalSecondary copy, Output<string> region,
        ElastiCache.GlobalReplicationGroup datastore, ResolvedGlobalDatastore resolved, Resource parent, ResourceOptions? options)
    {
        var access = new CacheSecurityGroup($"{name}-access", new()
        {
            VpcId = copy.Placement.VpcId,
            Ports = [copy.Port],
            Region = region,
            Tags = resolved.Tags,
        }, new ComponentResourceOptions { Parent = parent });
        var args = new ElastiCache.ReplicationGroupArgs
        {
            Region = region,
            Description = resolved.Description,
            GlobalReplicationGroupId = datastore.GlobalReplicationGroupId,
            AutomaticFailoverEnabled = resolved.Primary.AutomaticFailover,
            MultiAzEnabled = resolved.Primary.MultiAz,
            Port = copy.Port,
            SubnetGroupName = SubnetGroups.NameOf(name, copy.Placement, resolved.Tags, parent, region),
            SecurityGroupIds = access.SecurityGroupId,
            SnapshotRetentionLimit = copy.SnapshotRetentionLimit,
            ApplyImmediately = resolved.Profile.ApplyImmediately,
            Tags = Tagged.As(name, resolved.Tags),
        };
        if (copy.KmsKeyId is { } key) args.KmsKeyId = key;
        if (resolved.Primary.Shards is null) args.NumCacheClusters = 1 + copy.Replicas;
        else args.ReplicasPerNodeGroup = copy.Replicas;
        var group = new ElastiCache.ReplicationGroup(name, args, new CustomResourceOptions
        {
            Parent = parent,
            Protect = resolved.Profile.Protection(options),
            CustomTimeouts = Timeouts.ReplicationGroup.ForPulumi(),
        });

        ReplicationGroupId = group.ReplicationGroupId;
        ClientSecurityGroupId = access.ClientSecurityGroupId;
        Host = resolved.Primary.Shards is null ? group.ReaderEndpointAddress : group.ConfigurationEndpointAddress;
    }

    public Output<string> ReplicationGroupId { get; }

    public Output<string> ClientSecurityGroupId { get; }

    public Output<string> Host { get; }
}
