using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace CachingTier;

/// <summary>
/// What a cache is going to be, known from its arguments before anything is registered: for tools, and for
/// programs that plan around it. Of use only when there are no problems.
/// </summary>
public sealed record CacheFacts
{
    /// <summary>How many nodes an account may have in a region unless AWS has raised it.</summary>
    public const int NodesPerRegion = Limits.NodesPerRegion;

    /// <summary>Where the smoke test writes as any user.</summary>
    public const string SmokeTestKeys = AccessString.SmokeTestKeys;

    private readonly object _resolution;
    private readonly ImmutableArray<SmokeTestCommand> _commands;

    private CacheFacts(
        CacheKind kind,
        object resolution,
        Problems problems,
        IEnumerable<SmokeTestCommand> commands)
    {
        Kind = kind;
        _resolution = resolution;
        Problems = problems.Found;
        Warning = problems.Warning;
        _commands = [.. commands];
    }

    /// <summary>Kind of the cache.</summary>
    public CacheKind Kind { get; }

    /// <summary>Everything that is wrong with the arguments; empty when nothing is.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>What works but is rarely meant, in one text; null when there is nothing.</summary>
    public string? Warning { get; }

    /// <summary>How many nodes it has once it has scaled out; 0 for a serverless cache.</summary>
    public int MostNodes { get; private init; }

    /// <summary>How clients log in.</summary>
    public LoginMode Login { get; private init; }

    /// <summary>Name of the user whom its connection names; null for the first that can log in.</summary>
    public string? User { get; private init; }

    /// <summary>
    /// Whether access strings may name databases: from Valkey 9.1 on. Of a serverless cache only the major
    /// version is known.
    /// </summary>
    public bool KnowsDatabases { get; private init; }

    /// <summary>Whether the cache makes a secret to log in with.</summary>
    public bool HasSecret { get; private init; }

    /// <summary>Whether the cache makes a group of users for itself.</summary>
    public bool MakesUserGroup { get; private init; }

    /// <summary>Address families that the arguments ask for; null where they ask for none.</summary>
    public NetworkType? NetworkType { get; private init; }

    /// <summary>Zones that the arguments name for nodes.</summary>
    public ImmutableArray<NodeZone> Zones { get; private init; } = [];

    /// <summary>
    /// The words that an access string lacks for its user to do what the smoke test does; empty when it has
    /// all.
    /// </summary>
    /// <param name="accessString">The access string.</param>
    public ImmutableArray<string> MissingForSmokeTest(string accessString) =>
        [.. new AccessReach(accessString).Lacks(_commands, SmokeTestKeys)];

    /// <summary>Whether clients of a cache with these arguments log in as users.</summary>
    /// <param name="args">Arguments of a cache.</param>
    public static bool LogsInAsUser(ResourceArgs args) => args switch
    {
        RedisReplicationGroupArgs group => LogsInAsUser(
            group.Login,
            LoginOffer.ForReplicationGroup(Profile.Default, CacheEngine.Valkey)),
        ServerlessCacheArgs serverless => LogsInAsUser(
            serverless.Login,
            LoginOffer.ForServerless(
                Profile.Default,
                Choice<CacheEngine>.TryParse(serverless.Engine) ?? CacheEngine.Valkey)),
        _ => false,
    };

    internal static CacheFacts Create(Resolution<RedisReplicationGroupArgs, ResolvedReplicationGroup> plan)
    {
        var (args, resolved) = (plan.Args, plan.Value);
        var isSound = plan.Problems.Found.IsEmpty;
        var topology = resolved.Topology;
        return new(
            CacheKind.ReplicationGroup,
            plan,
            plan.Problems,
            SmokeTestCommand.OfNodes(
                topology.ClusterMode,
                topology.ReplicasOfShards.Any(replicas => replicas > 0)))
        {
            MostNodes = isSound ? resolved.MostNodes : 0,
            KnowsDatabases = resolved.Version.Engine == CacheEngine.Valkey
                && resolved.Version.IsAtLeast(9, 1),
            Login = resolved.Login.Mode,
            User = resolved.Login.User,
            HasSecret = resolved.Login.HasSecret,
            MakesUserGroup = resolved.Login.OwnUser is not null,
            NetworkType = resolved.Protocol.Type,
            Zones =
            [
                .. ZonesOf(args.AvailabilityZones, "availabilityZones"),
                .. (args.NodeGroups ?? []).SelectMany((group, i) => ZonesOf(group, $"nodeGroups[{i}]")),
            ],
        };
    }

    internal static CacheFacts Create(Resolution<MemcachedClusterArgs, ResolvedMemcachedCluster> plan) =>
        new(CacheKind.Memcached, plan, plan.Problems, [])
        {
            MostNodes = plan.Value.Nodes,
            Login = LoginMode.None,
            NetworkType = plan.Value.Protocol.Type,
            Zones = [.. ZonesOf(plan.Args.AvailabilityZones, "availabilityZones")],
        };

    internal static CacheFacts Create(Resolution<ServerlessCacheArgs, ResolvedServerlessCache> plan)
    {
        var resolved = plan.Value;
        return new(CacheKind.Serverless, plan, plan.Problems, SmokeTestCommand.OfServerless)
        {
            KnowsDatabases = resolved.Engine == CacheEngine.Valkey
                && int.TryParse(resolved.MajorVersion, CultureInfo.InvariantCulture, out var major)
                && major >= 9,
            Login = resolved.Login.Mode,
            User = resolved.Login.User,
            HasSecret = resolved.Login.HasSecret,
            MakesUserGroup = resolved.Login.OwnUser is not null,
            NetworkType = resolved.NetworkType,
        };
    }

    internal Resolution<RedisReplicationGroupArgs, ResolvedReplicationGroup> GetReplicationGroup() =>
        Get<Resolution<RedisReplicationGroupArgs, ResolvedReplicationGroup>>(CacheKind.ReplicationGroup);

    internal Resolution<MemcachedClusterArgs, ResolvedMemcachedCluster> GetMemcached() =>
        Get<Resolution<MemcachedClusterArgs, ResolvedMemcachedCluster>>(CacheKind.Memcached);

    internal Resolution<ServerlessCacheArgs, ResolvedServerlessCache> GetServerless() =>
        Get<Resolution<ServerlessCacheArgs, ResolvedServerlessCache>>(CacheKind.Serverless);

    private T Get<T>(CacheKind kind)
        where T : class => _resolution as T ?? throw new ArgumentException(
            $"The plan is of a cache of kind '{Kind.WireName()}', not of '{kind.WireName()}'.");

    private static bool LogsInAsUser(LoginArgs? login, LoginOffer offer) =>
        (login?.Mode is { } mode ? Choice<LoginMode>.TryParse(mode) : offer.Default)
            is LoginMode.Users or LoginMode.Iam;

    private static IEnumerable<NodeZone> ZonesOf(IEnumerable<string>? zones, string property) =>
        (zones ?? []).Select((zone, i) => new NodeZone($"{property}[{i}]", zone));

    private static IEnumerable<NodeZone> ZonesOf(NodeGroupArgs group, string property) =>
    [
        .. group.PrimaryZone is { } primary
            ? [new NodeZone($"{property}.primaryZone", primary)]
            : Array.Empty<NodeZone>(),
        .. ZonesOf(group.ReplicaZones, $"{property}.replicaZones"),
    ];
}
