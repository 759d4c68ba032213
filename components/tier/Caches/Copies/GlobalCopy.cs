using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// The replication group of another region, with subnet group, security groups, logs and secret there. Each
/// resource has its region as an input, so that the provider of the program manages them all: arguments
/// cannot carry a second provider in every language.
/// </summary>
internal sealed class GlobalCopy
{
    private readonly string _name;
    private readonly ResolvedGlobalSecondary _copy;
    private readonly ResolvedGlobalDatastore _resolved;
    private readonly Output<string> _region;
    private readonly Resource _parent;
    private readonly LoginResources _login;

    public GlobalCopy(string name, ResolvedGlobalSecondary copy, Output<string> region,
        ElastiCache.GlobalReplicationGroup datastore, ResolvedGlobalDatastore resolved, Resource parent,
        ResourceOptions? options)
    {
        (_name, _copy, _resolved, _region, _parent) = (name, copy, resolved, region, parent);
        var access = new CacheSecurityGroup($"{name}-access", new()
        {
            VpcId = copy.Placement.VpcId,
            Ports = [copy.Port],
            Region = region,
            Tags = resolved.Tags,
        }, new ComponentResourceOptions { Parent = parent });
        _login = new LoginResources(copy.Login, CreateUserSecret(), CreateToken());
        var group = CreateGroup(datastore, access, options);

        ReplicationGroupId = group.ReplicationGroupId;
        SecurityGroupId = access.SecurityGroupId;
        ClientSecurityGroupId = access.ClientSecurityGroupId;
        Connection = _login.Publish(login => Describe(group, login));
    }

    public Output<string> ReplicationGroupId { get; }

    public Output<string> SecurityGroupId { get; }

    public Output<string> ClientSecurityGroupId { get; }

    public Output<CacheConnection> Connection { get; }

    public MonitoredCacheArgs Monitored() => new()
    {
        Name = _name,
        Kind = CacheKind.ReplicationGroup.WireName(),
        CacheId = ReplicationGroupId,
        NodeType = _resolved.Primary.NodeType.Text,
        Shards = _resolved.Primary.Shards,
        Replicas = _copy.Replicas,
        GlobalCopy = true,
        Region = _copy.Region,
    };

    private ElastiCache.ReplicationGroup CreateGroup(
        ElastiCache.GlobalReplicationGroup datastore, CacheSecurityGroup access, ResourceOptions? options)
    {
        var (primary, tags) = (_resolved.Primary, _resolved.Tags);
        var subnetGroup = SubnetGroups.CreateUnlessGiven(_name, _copy.Placement, tags, _parent, _region);
        var args = _copy.CreateInputs(primary);
        args.Region = _region;
        args.Description = _resolved.Description;
        args.GlobalReplicationGroupId = datastore.GlobalReplicationGroupId;
        args.SubnetGroupName = subnetGroup;
        args.SecurityGroupIds = access.SecurityGroupId;
        args.ApplyImmediately = _resolved.ApplyImmediately;
        args.LogDeliveryConfigurations = CacheLogs.Create(
            _name, primary.Version, new(
                _copy.LogRetentionDays,
                _copy.LogKmsKeyId,
                tags,
                _resolved.Profile.Retention(options),
                _region), _parent);
        args.Tags = NameTag.Add(_name, tags);
        ReplicationGroupInputs.LogIn(
            args, _login.CreateGroupId(Scope), _login.Token?.Value, _copy.Login.UpdateStrategy);
        if (_copy.FinalSnapshot)
        {
            args.FinalSnapshotIdentifier = FinalSnapshot.CreateName(
                _name,
                Replacing(subnetGroup, datastore),
                _parent);
        }

        return new ElastiCache.ReplicationGroup(_name, args, new CustomResourceOptions
        {
            Parent = _parent,
            Protect = _resolved.Profile.Protection(options),
            CustomTimeouts = Timeouts.ReplicationGroup.ForPulumi(),
        });
    }

    private InputMap<string> Replacing(
        Input<string> subnetGroup,
        ElastiCache.GlobalReplicationGroup datastore)
    {
        var values = new InputMap<string>
        {
            ["globalReplicationGroupId"] = datastore.GlobalReplicationGroupId,
            ["port"] = _copy.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["region"] = _copy.Region,
            ["subnetGroupName"] = subnetGroup,
        };
        if (_copy.KmsKeyId is { } key)
            values["kmsKeyId"] = key;
        return values;
    }

    private LoginScope Scope => new(_name, _parent)
    {
        SecretRecoveryDays = _resolved.Profile.SecretRecoveryDays,
        SecretKmsKeyId = _copy.SecretKmsKeyId,
        Tags = _resolved.Tags,
        Region = _region,
    };

    private UserSecret? CreateUserSecret() => _copy.Login.Credentials is null
        ? null
        : new UserSecret(Scope, $"{_name}-user-secret", _copy.Login);

    private AuthToken? CreateToken()
    {
        if (_resolved.Primary.Login is not { Token: { } token } login)
            return null;
        var secret = new CredentialSecret(
            $"{_name}-secret", $"How to reach the copy {_name}, with its AUTH token as password", Scope);
        return new AuthToken(
            login.Stage.Token,
            new GeneratedSecrets(login.TokenRotation, token.ToOutput(), login.PreviousToken?.ToOutput()),
            secret);
    }

    private Output<CacheConnection> Describe(
        ElastiCache.ReplicationGroup group, Output<ConnectionLogin> login) =>
        new ReplicationGroupConnection(
            _resolved.Primary.Version.Engine,
            _copy.Port,
            _resolved.Primary.Shards is not null,
            _copy.Replicas)
        {
            ReadOnly = true,
        }.Describe(group, login, ClientSecurityGroupId);
}
