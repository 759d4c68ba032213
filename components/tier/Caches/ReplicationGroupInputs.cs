using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>Inputs of the replication group that several arguments decide.</summary>
internal static class ReplicationGroupInputs
{
    /// <summary>Says how many shards and nodes the cache has.</summary>
    public static void AddSize(ElastiCache.ReplicationGroupArgs args, ReplicationTopology topology)
    {
        if (topology.ClusterMode || topology.IsModeChosen)
            args.ClusterMode = topology.Mode.WireName();
        if (topology.Shards is not { } shards)
        {
            args.NumCacheClusters = 1 + topology.Replicas;
            if (topology.NodeZones.Length > 0)
                args.PreferredCacheClusterAzs = topology.NodeZones;
            return;
        }

        args.NumNodeGroups = shards;
        if (topology.Groups.Length == 0)
            args.ReplicasPerNodeGroup = topology.Replicas;
        else
            args.NodeGroupConfigurations = topology.Groups.Select(Configuration).ToArray();
    }

    /// <summary>
    /// Says how clients log in: ElastiCache takes a token or a group, and how a token changes only with a
    /// token.
    /// </summary>
    public static void LogIn(
        ElastiCache.ReplicationGroupArgs args,
        Output<string>? groupId,
        Output<string>? token,
        TokenUpdateStrategy? strategy)
    {
        if (groupId is not null)
        {
            args.UserGroupIds = groupId;
            // The provider sends it with the group that replaces a token, and never again. Without it that
            // update fails, and so does a following one that removes it.
            args.AuthTokenUpdateStrategy = TokenUpdateStrategy.Delete.WireName();
            return;
        }

        if (token is null)
            return;
        args.AuthToken = token;
        if (strategy is { } update)
            args.AuthTokenUpdateStrategy = update.WireName();
    }

    /// <summary>What changes without the program and is left as it is found.</summary>
    public static List<string> OwnedByAws(ResolvedReplicationGroup resolved)
    {
        var owned = new List<string>();
        if (resolved is { AutoMinorVersionUpgrade: true, PinsVersion: false })
            owned.Add("engineVersion");
        owned.AddRange(resolved.Scaling.Select(scaling => scaling.Count.Input));
        // Left out again it stays as it was. ElastiCache adds a token that comes without it beside the former
        // login, and refuses a token that is required already.
        if (resolved.Login is { HasToken: true, UpdateStrategy: null })
            owned.Add("authTokenUpdateStrategy");

        if (resolved.GlobalPrimary)
            owned.AddRange(GlobalPrimaries.LeftToTheDatastore);
        return [.. owned.Distinct()];
    }

    private static ElastiCache.Inputs.ReplicationGroupNodeGroupConfigurationArgs Configuration(
        NodeGroup group,
        int index)
    {
        var args = new ElastiCache.Inputs.ReplicationGroupNodeGroupConfigurationArgs
        {
            NodeGroupId = $"{index + 1:0000}",
            ReplicaCount = group.Replicas,
        };
        if (group.Slots is { } slots)
            args.Slots = slots;
        if (group.PrimaryZone is { } zone)
            args.PrimaryAvailabilityZone = zone;
        if (group.ReplicaZones.Length > 0)
            args.ReplicaAvailabilityZones = group.ReplicaZones;
        return args;
    }
}
