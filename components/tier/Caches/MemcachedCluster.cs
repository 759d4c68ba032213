using System.Collections.Immutable;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// A Memcached cache on nodes: encrypted in transit and behind security groups, which are its only access
/// control.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.html"/>
/// </summary>
public sealed class MemcachedCluster : ComponentResource
{
    private readonly string _name;
    private readonly ResolvedMemcachedCluster _resolved;

    /// <summary>Creates the cache with everything it needs.</summary>
    /// <param name="name">Name of the cache: lowercase letters, digits and single hyphens, at most 32
    /// characters.</param>
    /// <param name="args">VPC, subnets and sizing.</param>
    /// <param name="options">Pulumi options; <c>Protect</c> overrides the profile's.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public MemcachedCluster(string name, MemcachedClusterArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedMemcachedCluster.Resolve(name, args).OrThrow(), options)
    {
    }

    private MemcachedCluster(
        Resolution<MemcachedClusterArgs, ResolvedMemcachedCluster> plan,
        ComponentResourceOptions? options)
        : base("caching-tier:index:MemcachedCluster", plan.Name, plan.Args, options)
    {
        if (plan.Warning is { } warning)
            DeploymentWarnings.Warn(warning, this);
        var (name, resolved) = (plan.Name, plan.Value);
        _name = name;
        _resolved = resolved;
        var access = new CacheSecurityGroup($"{name}-access", new()
        {
            VpcId = resolved.Placement.VpcId,
            Ports = [resolved.Port],
            Tags = resolved.Tags,
        }, new ComponentResourceOptions { Parent = this });
        var cluster = CreateCluster(name, resolved, access, options);

        SecurityGroupId = access.SecurityGroupId;
        ClientSecurityGroupId = access.ClientSecurityGroupId;
        ClusterId = cluster.ClusterId;
        Arn = cluster.Arn;
        Nodes = cluster.CacheNodes.Apply(nodes => nodes.IsDefault
            ? new List<string>()
            : [.. nodes.Select(node => $"{node.Address}:{node.Port ?? resolved.Port}")]);
        Connection = Connect(resolved, cluster);
        RegisterOutputs();
    }

    /// <summary>How a client reaches the cache: the host is the discovery endpoint.</summary>
    [Output("connection")]
    public Output<CacheConnection> Connection { get; private set; }

    /// <summary>Id of the cluster.</summary>
    [Output("clusterId")]
    public Output<string> ClusterId { get; private set; }

    /// <summary>ARN of the cluster.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>Endpoint of each node, <c>host:port</c>.</summary>
    [Output("nodes")]
    public Output<List<string>> Nodes { get; private set; }

    /// <summary>Id of the cache's own security group.</summary>
    [Output("securityGroupId")]
    public Output<string> SecurityGroupId { get; private set; }

    /// <summary>Id of the security group that clients attach.</summary>
    [Output("clientSecurityGroupId")]
    public Output<string> ClientSecurityGroupId { get; private set; }

    /// <summary>
    /// The cache as an argument of <see cref="CacheAlarms"/> and <see cref="CacheDashboard"/>.
    /// </summary>
    public MonitoredCacheArgs Monitored() => CacheMonitoring.Describe(_name, _resolved, ClusterId);

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the cache would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, MemcachedClusterArgs args) =>
        ResolvedMemcachedCluster.Resolve(name, args).Problems.Found;

    /// <summary>What the cache is going to be; nothing is registered.</summary>
    /// <param name="name">Name the cache would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static CacheFacts Plan(string name, MemcachedClusterArgs args) =>
        CacheFacts.Create(ResolvedMemcachedCluster.Resolve(name, args));

    /// <summary>Creates a planned cache: its defaults are those of the plan.</summary>
    /// <param name="plan">Facts of <see cref="Plan"/>.</param>
    /// <param name="inputs">What only other resources know. Default: the arguments have it all.</param>
    /// <param name="options">Pulumi options; <c>Protect</c> overrides the profile's.</param>
    /// <exception cref="ResourceException">An argument or an input breaks a rule; the message lists all that
    /// do.</exception>
    public static MemcachedCluster Create(
        CacheFacts plan,
        CacheInputs? inputs = null,
        ComponentResourceOptions? options = null) =>
        new((inputs ?? new()).Complete(plan.GetMemcached()), options);

    private ElastiCache.Cluster CreateCluster(
        string name, ResolvedMemcachedCluster resolved, CacheSecurityGroup access,
        ComponentResourceOptions? options)
    {
        var args = resolved.CreateInputs();
        args.ParameterGroupName = ParameterGroups
            .Create(name, resolved.Version, resolved.Parameters, resolved.Tags, this).Name;
        args.SubnetGroupName = SubnetGroups.CreateUnlessGiven(
            name,
            resolved.Placement,
            resolved.Tags,
            this,
            look: new(nameof(MemcachedCluster), name, this)
            {
                Asked = ("availabilityZones", resolved.NodeZones),
                NetworkType = resolved.Protocol.Type,
            });
        args.SecurityGroupIds = access.SecurityGroupId;
        args.NotificationTopicArn = NotificationTopic.CheckReach(
            resolved.NotificationTopicArn, nameof(MemcachedCluster), name, this)!;
        args.Tags = NameTag.Add(name, resolved.Tags);
        return new ElastiCache.Cluster(name, args, new CustomResourceOptions
        {
            Parent = this,
            Protect = resolved.Profile.Protection(options),
            DeleteBeforeReplace = resolved.DeleteBeforeReplace ? true : null,
            CustomTimeouts = resolved.Timeouts.ForPulumi(),
        });
    }

    private Output<CacheConnection> Connect(ResolvedMemcachedCluster resolved, ElastiCache.Cluster cluster) =>
        Output.Tuple(cluster.ClusterAddress, ClientSecurityGroupId).Apply(parts => new CacheConnection(
            kind: CacheKind.Memcached.WireName(),
            engine: CacheEngine.Memcached.WireName(),
            host: parts.Item1,
            port: resolved.Port,
            readerHost: null,
            readerPort: null,
            tls: true,
            authMode: AuthMode.None.WireName(),
            secretArn: null,
            user: null,
            clusterMode: false,
            clientSecurityGroupId: parts.Item2));
}
