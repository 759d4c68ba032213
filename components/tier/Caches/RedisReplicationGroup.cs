using System.Collections.Immutable;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// A Valkey or Redis OSS cache on nodes: encrypted in transit and at rest, behind an AUTH token and security
/// groups, with failover, snapshots and logs.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html"/>
/// </summary>
public sealed class RedisReplicationGroup : ComponentResource
{
    private readonly string _name;
    private readonly ResolvedReplicationGroup _resolved;
    private readonly LoginResources _login;

    /// <summary>Creates the cache with everything it needs.</summary>
    /// <param name="name">Name of the cache: lowercase letters, digits and single hyphens, at most 32
    /// characters.</param>
    /// <param name="args">VPC, subnets and sizing.</param>
    /// <param name="options">Pulumi options; <c>Protect</c> overrides the profile's.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public RedisReplicationGroup(
        string name,
        RedisReplicationGroupArgs args,
        ComponentResourceOptions? options = null)
        : this(ResolvedReplicationGroup.Resolve(name, args).OrThrow(), options)
    {
    }

    private RedisReplicationGroup(
        Resolution<RedisReplicationGroupArgs, ResolvedReplicationGroup> plan,
        ComponentResourceOptions? options)
        : base("caching-tier:index:RedisReplicationGroup", plan.Name, plan.Args, options)
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
        var login = OwnUser.Create(resolved.Login, name, resolved.Profile, resolved.Tags, this);
        var scope = new LoginScope(name, this)
        {
            SecretRecoveryDays = resolved.Profile.SecretRecoveryDays,
            SecretKmsKeyId = login.SecretKmsKeyId,
            Tags = resolved.Tags,
        };
        var token = login.HasToken ? AuthToken.Create(login, scope) : null;
        ParameterGroupName = ParameterGroups.Create(
            name,
            resolved.Version,
            resolved.Parameters,
            resolved.Tags,
            this).Name;
        // Not the secret of a token, which clients read until they have moved to a user.
        var secret = login.Mode == LoginMode.Users
            ? new UserSecret(scope, $"{name}-user-secret", login)
            : null;
        _login = new LoginResources(login, secret, token);
        var group = CreateGroup(scope, resolved, access, options);

        ScalingPolicies.Create(name, resolved.Scaling, group.ReplicationGroupId, resolved.Tags, this);

        SecurityGroupId = access.SecurityGroupId;
        ClientSecurityGroupId = access.ClientSecurityGroupId;
        ReplicationGroupId = group.ReplicationGroupId;
        Arn = group.Arn;
        SecretArn = _login.SecretArn is { } secretArn
            ? secretArn.Apply(arn => (string?)arn)
            : Output.Create((string?)null);
        Connection = _login.Publish(login => Connect(resolved, group, login));
        RegisterOutputs();
    }

    /// <summary>How a client reaches the cache and logs in; the credential is in the secret.</summary>
    [Output("connection")]
    public Output<CacheConnection> Connection { get; private set; }

    /// <summary>Id of the replication group.</summary>
    [Output("replicationGroupId")]
    public Output<string> ReplicationGroupId { get; private set; }

    /// <summary>ARN of the replication group.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>Id of the cache's own security group.</summary>
    [Output("securityGroupId")]
    public Output<string> SecurityGroupId { get; private set; }

    /// <summary>Id of the security group that clients attach.</summary>
    [Output("clientSecurityGroupId")]
    public Output<string> ClientSecurityGroupId { get; private set; }

    /// <summary>
    /// ARN of the secret with the connection and the AUTH token or password; none with IAM or without a
    /// login.
    /// </summary>
    [Output("secretArn")]
    public Output<string?> SecretArn { get; private set; }

    /// <summary>
    /// Name of the cache's group of parameters, for <c>parameterGroupName</c> of a
    /// <see cref="GlobalDatastore"/> when engine or major version change.
    /// </summary>
    [Output("parameterGroupName")]
    public Output<string> ParameterGroupName { get; private set; }

    /// <summary>Whether it lets in clients without a login beside its token.</summary>
    internal bool AcceptsNoLogin => _resolved.Login.Stage.AcceptsNoLogin;

    /// <summary>
    /// The cache as an argument of <see cref="CacheAlarms"/> and <see cref="CacheDashboard"/>.
    /// </summary>
    public MonitoredCacheArgs Monitored() => CacheMonitoring.Describe(_name, _resolved, ReplicationGroupId);

    /// <summary>
    /// The cache as the primary of a <see cref="GlobalDatastore"/>; it has to be made with
    /// <c>globalPrimary</c>.
    /// </summary>
    public GlobalPrimaryArgs AsGlobalPrimary() =>
        GlobalPrimaries.Describe(_resolved, ReplicationGroupId, _login.Token);

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the cache would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, RedisReplicationGroupArgs args) =>
        ResolvedReplicationGroup.Resolve(name, args).Problems.Found;

    /// <summary>What the cache is going to be; nothing is registered.</summary>
    /// <param name="name">Name the cache would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static CacheFacts Plan(string name, RedisReplicationGroupArgs args) =>
        CacheFacts.Create(ResolvedReplicationGroup.Resolve(name, args));

    /// <summary>Creates a planned cache: its defaults are those of the plan.</summary>
    /// <param name="plan">Facts of <see cref="Plan"/>.</param>
    /// <param name="inputs">What only other resources know. Default: the arguments have it all.</param>
    /// <param name="options">Pulumi options; <c>Protect</c> overrides the profile's.</param>
    /// <exception cref="ResourceException">An argument or an input breaks a rule; the message lists all that
    /// do.</exception>
    public static RedisReplicationGroup Create(
        CacheFacts plan,
        CacheInputs? inputs = null,
        ComponentResourceOptions? options = null) =>
        new((inputs ?? new()).Complete(plan.GetReplicationGroup()), options);

    /// <summary>Key of the secret of the cache; null for the key of AWS, and without a secret.</summary>
    public Input<string>? GetSecretKey() => _resolved.Login.SecretKmsKeyId;

    private ElastiCache.ReplicationGroup CreateGroup(LoginScope scope, ResolvedReplicationGroup resolved,
        CacheSecurityGroup access, ComponentResourceOptions? options)
    {
        var name = scope.Name;
        var subnetGroup = SubnetGroups.CreateUnlessGiven(name, resolved.Placement, resolved.Tags, this,
            look: new(nameof(RedisReplicationGroup), name, this)
            {
                Asked = resolved.Topology.AskedZones,
                NetworkType = resolved.Protocol.Type
            });
        var args = resolved.CreateInputs();
        args.ParameterGroupName = ParameterGroupName;
        args.SubnetGroupName = subnetGroup;
        args.SecurityGroupIds = access.SecurityGroupId;
        args.LogDeliveryConfigurations = CacheLogs.Create(
            name, resolved.Version, new(
                resolved.LogRetentionDays,
                resolved.LogKmsKeyId,
                resolved.Tags,
                resolved.Profile.Retention(options)), this);
        args.Tags = NameTag.Add(name, resolved.Tags);
        ReplicationGroupInputs.LogIn(
            args,
            _login.CreateGroupId(scope),
            _login.Token?.Value,
            resolved.Login.UpdateStrategy);
        args.NotificationTopicArn = NotificationTopic.CheckReach(
            resolved.NotificationTopicArn, nameof(RedisReplicationGroup), name, this)!;
        if (resolved.FinalSnapshot)
        {
            args.FinalSnapshotIdentifier = FinalSnapshot.CreateName(
                name,
                ReplacingInputs.Read(resolved, subnetGroup),
                this);
        }

        return new ElastiCache.ReplicationGroup(name, args, new CustomResourceOptions
        {
            Parent = this,
            Protect = resolved.Profile.Protection(options),
            CustomTimeouts = resolved.Timeouts.ForPulumi(),
            IgnoreChanges = ReplicationGroupInputs.OwnedByAws(resolved),
        });
    }

    private Output<CacheConnection> Connect(
        ResolvedReplicationGroup resolved,
        ElastiCache.ReplicationGroup group,
        Output<ConnectionLogin> login) =>
        new ReplicationGroupConnection(
            resolved.Version.Engine,
            resolved.Port,
            resolved.Topology.ClusterMode,
            resolved.Topology.Replicas)
        {
            TransitEncryption = resolved.TransitEncryption,
            AcceptsNoLogin = AcceptsNoLogin ? true : null,
        }.Describe(group, login, ClientSecurityGroupId);
}
