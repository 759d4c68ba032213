using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>How to reach a replication group, whether it is a cache or a copy of one.</summary>
internal sealed record ReplicationGroupConnection(
    CacheEngine Engine,
    int Port,
    bool ClusterMode,
    int Replicas)
{
    public TransitEncryption TransitEncryption { get; init; } = TransitEncryption.Required;

    public bool? ReadOnly { get; init; }

    public bool? AcceptsNoLogin { get; init; }

    /// <summary>The connection, once the group is there.</summary>
    public Output<CacheConnection> Describe(
        ElastiCache.ReplicationGroup group,
        Output<ConnectionLogin> logIn,
        Output<string> clientSecurityGroupId)
    {
        var hasReader = !ClusterMode && Replicas > 0;
        var host = ClusterMode ? group.ConfigurationEndpointAddress : group.PrimaryEndpointAddress;
        return Output.Tuple(
            host,
            group.ReaderEndpointAddress,
            group.Port,
            logIn,
            clientSecurityGroupId,
            group.Arn)
            .Apply(parts =>
            {
                var (address, reader, port, login, clients, arn) = parts;
                return new CacheConnection(
                    kind: CacheKind.ReplicationGroup.WireName(),
                    engine: Engine.WireName(),
                    host: address,
                    port: port ?? Port,
                    readerHost: hasReader ? reader : null,
                    readerPort: hasReader ? port ?? Port : null,
                    tls: TransitEncryption != TransitEncryption.Off,
                    authMode: login.AuthMode.WireName(),
                    secretArn: login.SecretArn,
                    user: login.User,
                    clusterMode: ClusterMode,
                    clientSecurityGroupId: clients,
                    users: login.Users,
                    cacheArn: login.Users is null ? null : arn,
                    transitEncryption: TransitEncryption == TransitEncryption.Preferred
                        ? TransitEncryption.WireName()
                        : null,
                    tokenSecretArn: login.TokenSecretArn,
                    readOnly: ReadOnly,
                    acceptsNoLogin: AcceptsNoLogin);
            });
    }
}
