namespace Specs.Migrations;

/// <summary>Rows that no setting changes, each with the reason.</summary>
internal static class ChangeReasons
{
    private const string Own = "The component sets it to a group of its own.";

    public static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["ReplicationGroup.securityGroupIds: any"] = Own,
        ["ReplicationGroup.atRestEncryptionEnabled: any"] = "It is always true.",
        ["ReplicationGroup.globalReplicationGroupId: any"] = "It is that of the datastore.",
        ["ReplicationGroup.region: any"] = "A copy in another region is another resource.",
        ["ReplicationGroup.subnetGroupName: any"] = "It is that of the network; see ReplacedNetworkTests.",
        ["ReplicationGroup.nodeGroupConfigurations: slots, zones or replicas of the same shards"] =
            "ReplacementCheckTests compares shards.",
        ["Cluster.securityGroupIds: any"] = Own,
        ["Cluster.engine: any"] = "It is always memcached.",
        ["Cluster.parameterGroupName: any"] = Own,
        ["Cluster.subnetGroupName: any"] = "It is that of the network; see ReplacedNetworkTests.",
        ["Cluster.transitEncryptionEnabled: any"] = "It is always true.",
        ["ServerlessCache.securityGroupIds: any"] = Own,
        ["ServerlessCache.userGroupId: none to a group, a group to none"] =
            "Only profile dev has no group; see NoLoginStageTests.",
        ["ServerlessCache.networkType: any"] = "See ReplacementCheckTests: the subnets must change with it.",
        ["ServerlessCache.subnetIds: any"] = "They are those of the network; see ReplacedNetworkTests.",
        ["GlobalReplicationGroup.globalReplicationGroupDescription: any"] = "It is made of the name.",
        ["GlobalReplicationGroup.globalReplicationGroupIdSuffix: any"] = "It is random for each datastore.",
        ["GlobalReplicationGroup.primaryReplicationGroupId: any"] = "It is that of the cache.",
        ["User.tags: any"] = "They are those of the stack.",
        ["User.engine: redis to valkey"] = "It is that of the oldest cache; see UserStageTests.",
        ["User.engine: valkey to redis"] = "It is that of the oldest cache; see UserStageTests.",
        ["User.region: any"] = "A user in another region is another resource.",
        ["User.userId: any"] = "It is made of the name.",
        ["User.userName: any"] = "A user of another name is another resource.",
        ["UserGroup.tags: any"] = "They are those of the stack.",
        ["UserGroup.engine: redis to valkey"] = "It is that of the oldest cache; see UserStageTests.",
        ["UserGroup.engine: valkey to redis"] = "It is that of the oldest cache; see UserStageTests.",
        ["UserGroup.region: any"] = "A group in another region is another resource.",
        ["UserGroup.userGroupId: any"] = "It is made of the name.",
        ["ParameterGroup.description: any"] = "It is made of the name.",
    };
}
