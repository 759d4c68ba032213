using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

internal sealed class ReplicationGroupSettings(
    string name,
    string? profile,
    InputMap<string> tags) : CacheSettings(name)
{
    private readonly RedisReplicationGroupArgs _args = new()
    {
        Profile = profile,
        VpcId = Later.Text,
        SubnetGroupName = Later.Text,
        Tags = tags,
    };

    private bool _hasPasswords;
    private CopySettings? _copies;
    private RedisReplicationGroup? _deployed;

    private LoginArgs Login => _args.Login ??= new LoginArgs();

    // What is wrong with the arguments is told by Check.
    private ResolvedReplicationGroup Resolved =>
        ResolvedReplicationGroup.From(Name, _args, ResolvedReplicationGroup.ProblemsOf(Name));

    private bool KeepsSecret => Login.Mode is null or "token" or "users" || Login.AcceptToken is not null;

    public override string Kind => "replication-group";

    public override ResourceArgs Args => _args;

    public override string[] Owned =>
        ["vpcId", "subnetGroupName", "subnetIds", "login.userGroup", "login.userCredentials"];

    public override string[] OtherKeys => [CopySettings.Key, CopySettings.UpgradeKey, OwnUserKey];

    public override CopySettings? Copies => _copies;

    public override bool HasSecret => KeepsSecret || _hasPasswords;

    public override Input<string>? SecretKey => Login.SecretKmsKeyId;

    protected override bool LogsInAsUser => Login.Mode is "users" or "iam";

    public override bool LogsInWithIam => Login.Mode == "iam";

    public override string? User => Login.User;

    public override IEnumerable<SmokeTestCommand> Proof =>
        SmokeTestCommand.OfNodes(
            Resolved.Topology.ClusterMode,
            Resolved.Topology.ReplicasOfShards.Any(replicas => replicas > 0));

    public override string? NetworkType => _args.NetworkType;

    public override IEnumerable<(string Property, string Zone)> Zones =>
    [
        .. (_args.AvailabilityZones ?? []).Select((zone, index) => ($"availabilityZones[{index}]", zone)),
        .. (_args.NodeGroups ?? []).SelectMany((group, index) => ZonesOf(group, $"nodeGroups[{index}]")),
    ];

    public override void ReadCopies(JsonElement settings, ArgsReader reader, SettingsProblems problems)
    {
        _copies = CopySettings.Read(settings, Name, profile, tags, reader, problems);
        if (_copies is not null)
            _args.GlobalPrimary = true;
    }

    public override IEnumerable<CacheInNetwork> CopiesIn(string region) =>
        _copies?.In(region, Resolved.Topology) ?? [];

    public override IEnumerable<Problem> CheckCopies(UserSettings? users) =>
        _copies?.Check(_args, HasUsers ? users : null, HasOwnUser && users is not null) ?? [];

    public override IReadOnlyList<DeployedCopy> DeployCopies(
        IReadOnlyDictionary<string, DeployedRegion> regions)
    {
        if (_copies is null)
            return [];
        foreach (var region in _copies.Regions)
        {
            if (regions[region].Key is { } key)
                _copies.Encrypt(region, key, KeepsSecret);
        }
        return _copies.Deploy(_deployed!, regions, Login.Mode);
    }

    public override CacheLoad Load =>
        new(
            Nodes: Resolved.MostNodes,
            ParameterGroups: 1,
            UserGroups: LogsInAsUser && Login.UserGroup is null ? 1 : 0);

    public override ImmutableArray<Problem> Check() => RedisReplicationGroup.Check(Name, _args);

    public override DeployedCache Deploy(CacheNetwork network, CacheUsers? users)
    {
        _args.VpcId = network.VpcId;
        _args.SubnetGroupName = network.SubnetGroupName;
        if (users is not null && HasUsers)
        {
            Login.UserGroup = users.Group.Apply(group => group.ToArgs());
            if (Login.Mode != "iam")
                Login.UserCredentials = users.Credentials;
        }
        var cache = _deployed = new RedisReplicationGroup(Name, _args);
        return new DeployedCache(Name, cache.Connection, cache.SecurityGroupId, cache.Monitored());
    }

    private static IEnumerable<(string Property, string Zone)> ZonesOf(NodeGroupArgs group, string property)
    {
        if (group.PrimaryZone is { } primary)
            yield return ($"{property}.primaryZone", primary);
        var replicas = group.ReplicaZones ?? [];
        for (var i = 0; i < replicas.Count; i++)
            yield return ($"{property}.replicaZones[{i}]", replicas[i]);
    }

    public override void Encrypt(Input<string> key)
    {
        _args.KmsKeyId ??= key;
        _args.LogKmsKeyId ??= key;
        if (KeepsSecret)
            Login.SecretKmsKeyId ??= key;
    }

    protected override void Give(UserSettings users, CacheUserGroupInputArgs group)
    {
        _hasPasswords = users.HasSecret;
        Login.UserGroup = group;
        if (Login.Mode != "iam")
            Login.UserCredentials = [];
    }
}
