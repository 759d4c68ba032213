using System.Collections.Immutable;
using Pulumi;
using Pulumi.Random;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// A Valkey or Redis OSS cache that is copied to one or two other regions, to be read there and to survive
/// its own. Copies are promoted by hand: ElastiCache does not fail over between regions.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastore.html"/>
/// </summary>
public sealed class GlobalDatastore : ComponentResource
{
    /// <summary>How many other regions a datastore has at most.</summary>
    public const int MostCopies = Limits.GlobalSecondaries;

    private const int SuffixBytes = 4;

    private readonly ResolvedGlobalDatastore _resolved;
    private readonly List<GlobalCopy> _copies;

    /// <summary>Creates the datastore around the primary, and its copies.</summary>
    /// <param name="name">
    /// Name of the datastore, which is part of its id: lowercase letters, digits and single hyphens, at most
    /// 32 characters. Changing this replaces the datastore and its copies.
    /// </param>
    /// <param name="args">The primary and the other regions.</param>
    /// <param name="options">Pulumi options; <c>Protect</c> overrides the profile's.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public GlobalDatastore(string name, GlobalDatastoreArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedGlobalDatastore.Resolve(name, args).OrThrow(), options)
    {
    }

    private GlobalDatastore(
        Resolution<GlobalDatastoreArgs, ResolvedGlobalDatastore> plan,
        ComponentResourceOptions? options)
        : base("caching-tier:index:GlobalDatastore", plan.Name, plan.Args, options)
    {
        if (plan.Warning is { } warning)
            DeploymentWarnings.Warn(warning, this);
        var (name, resolved) = (plan.Name, plan.Value);
        _resolved = resolved;
        var here = Pulumi.Aws.GetRegion.Invoke(options: new() { Parent = this }).Apply(found => found.Region);
        var datastore = Create(name, options);
        _copies = resolved.Secondaries
            .Select((copy, index) => new GlobalCopy($"{name}-{copy.Region}", copy,
                ResolvedGlobalDatastore.CheckRegion(
                    name,
                    copy.Region,
                    index,
                    here), datastore, resolved, this, options))
            .ToList();

        GlobalReplicationGroupId = datastore.GlobalReplicationGroupId;
        Connections = ByRegion(copy => copy.Connection);
        ReplicationGroupIds = ByRegion(copy => copy.ReplicationGroupId);
        SecurityGroupIds = ByRegion(copy => copy.SecurityGroupId);
        ClientSecurityGroupIds = ByRegion(copy => copy.ClientSecurityGroupId);
        RegisterOutputs();
    }

    /// <summary>
    /// Id of the datastore: its name behind a prefix that AWS chooses, and something that nothing else has.
    /// </summary>
    [Output("globalReplicationGroupId")]
    public Output<string> GlobalReplicationGroupId { get; private set; }

    /// <summary>
    /// How a client reaches the copy in each other region, to read from it, and logs in; the AUTH token is in
    /// a secret there.
    /// </summary>
    [Output("connections")]
    public Output<Dictionary<string, CacheConnection>> Connections { get; private set; }

    /// <summary>Id of the copy in each other region.</summary>
    [Output("replicationGroupIds")]
    public Output<Dictionary<string, string>> ReplicationGroupIds { get; private set; }

    /// <summary>Id of the copy's own security group in each other region.</summary>
    [Output("securityGroupIds")]
    public Output<Dictionary<string, string>> SecurityGroupIds { get; private set; }

    /// <summary>Id of the security group that clients attach in each other region.</summary>
    [Output("clientSecurityGroupIds")]
    public Output<Dictionary<string, string>> ClientSecurityGroupIds { get; private set; }

    /// <summary>
    /// The copies as arguments of <see cref="CacheAlarms"/>, created in their regions, and of
    /// <see cref="CacheDashboard"/>.
    /// </summary>
    public List<MonitoredCacheArgs> Monitored() => [.. _copies.Select(copy => copy.Monitored())];

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the datastore would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, GlobalDatastoreArgs args) =>
        ResolvedGlobalDatastore.Resolve(name, args).Problems.Found;

    /// <summary>
    /// What the datastore of a primary that is not created yet is going to be; nothing is registered. The
    /// facts of the primary report its own problems.
    /// </summary>
    /// <param name="name">Name the datastore would get.</param>
    /// <param name="args">Arguments to check, but for the primary.</param>
    /// <param name="primary">Facts of the primary, a replication group.</param>
    public static DatastoreFacts Plan(string name, GlobalDatastoreArgs args, CacheFacts primary)
    {
        if (primary is not { Problems.IsEmpty: true, Kind: CacheKind.ReplicationGroup })
            return new(args.Secondaries.Count);
        var planned = args.Clone();
        planned.Primary = GlobalPrimaries.DescribePlanned(primary.GetReplicationGroup().Value);
        return new(ResolvedGlobalDatastore.Resolve(name, planned));
    }

    /// <summary>Creates a planned datastore: its defaults are those of the plan.</summary>
    /// <param name="plan">Facts of <see cref="Plan"/>.</param>
    /// <param name="inputs">The primary, and what else only other resources know.</param>
    /// <param name="options">Pulumi options; <c>Protect</c> overrides the profile's.</param>
    /// <exception cref="ResourceException">An argument or an input breaks a rule; the message lists all that
    /// do.</exception>
    public static GlobalDatastore Create(
        DatastoreFacts plan,
        DatastoreInputs inputs,
        ComponentResourceOptions? options = null) => new(inputs.Complete(plan.Plan), options);

    /// <summary>
    /// Key of the secret of each copy, in the order of the arguments; null for the key of AWS, and without a
    /// secret.
    /// </summary>
    public List<Input<string>?> GetSecretKeys() =>
        [.. _resolved.Secondaries.Select(copy => copy.SecretKmsKeyId)];

    // What all regions share is changed here, in all of them at once; the primary leaves it alone.
    private ElastiCache.GlobalReplicationGroup Create(string name, ComponentResourceOptions? options)
    {
        var args = new ElastiCache.GlobalReplicationGroupArgs
        {
            GlobalReplicationGroupIdSuffix = CreateSuffix(name),
            GlobalReplicationGroupDescription = _resolved.Description,
            PrimaryReplicationGroupId = _resolved.Primary.ReplicationGroupId,
            // Beside a version the provider takes it for Redis OSS otherwise.
            Engine = _resolved.Primary.Version.Engine.WireName(),
            CacheNodeType = _resolved.Primary.NodeType.Text,
        };
        if (_resolved.Primary.PinnedVersion is { } version)
            args.EngineVersion = version;
        if (_resolved.ParameterGroupName is { } parameters)
            args.ParameterGroupName = parameters;
        if (_resolved.Primary.Shards is { } shards)
            args.NumNodeGroups = shards;
        return new(
            name,
            args,
            new CustomResourceOptions { Parent = this, Protect = _resolved.Profile.Protection(options) });
    }

    // AWS does not generate these ids, and they are unique in the account: this one is new whenever the
    // datastore is.
    private Output<string> CreateSuffix(string name)
    {
        var random = new RandomId(name, new()
        {
            ByteLength = SuffixBytes,
            Keepers = new InputMap<string>
            {
                ["primaryReplicationGroupId"] = _resolved.Primary.ReplicationGroupId
            },
        }, new CustomResourceOptions { Parent = this });
        return random.Hex.Apply(hex => $"{name}-{hex}");
    }

    private Output<Dictionary<string, T>> ByRegion<T>(Func<GlobalCopy, Output<T>> value)
    {
        var regions = _resolved.Secondaries.Select(copy => copy.Region).ToArray();
        return Output.All(_copies.Select(value))
            .Apply(all => regions.Zip(all).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
