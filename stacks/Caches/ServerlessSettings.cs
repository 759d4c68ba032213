using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

internal sealed class ServerlessSettings(
    string name,
    string? profile,
    InputMap<string> tags) : CacheSettings(name)
{
    // A serverless cache takes two or three subnets; a network may have more.
    private const int MostSubnets = 3;

    private readonly ServerlessCacheArgs _args = new()
    {
        Profile = profile,
        VpcId = Later.Text,
        SubnetIds = Later.Text.Apply(_ => ImmutableArray<string>.Empty),
        Tags = tags,
    };

    private bool _hasPasswords;

    public override string Kind => "serverless";

    public override ResourceArgs Args => _args;

    public override string[] Owned => ["vpcId", "subnetIds", "userGroup", "userCredentials"];

    public override string[] OtherKeys => [OwnUserKey];

    public override bool HasSecret => LogsInAsUser && _args.Auth != "iam" || _hasPasswords;

    public override Input<string>? SecretKey => _args.SecretKmsKeyId;

    protected override bool LogsInAsUser =>
        _args.Auth is "users" or "iam" || _args.Auth is null && _args.Engine != "memcached";

    public override bool LogsInWithIam => _args.Auth == "iam";

    public override string? User => _args.User;

    public override IEnumerable<SmokeTestCommand> Proof => SmokeTestCommand.OfServerless;

    public override string? NetworkType => _args.NetworkType;

    public override CacheLoad Load =>
        new(ServerlessCaches: 1, UserGroups: LogsInAsUser && _args.UserGroup is null ? 1 : 0);

    public override ImmutableArray<Problem> Check() => ServerlessCache.Check(Name, _args);

    public override DeployedCache Deploy(CacheNetwork network, CacheUsers? users)
    {
        _args.VpcId = network.VpcId;
        _args.SubnetIds = network.SubnetIds.Apply(ids => ids.Take(MostSubnets).ToImmutableArray());
        if (users is not null && HasUsers)
        {
            _args.UserGroup = users.Group.Apply(group => group.ToArgs());
            if (_args.Auth != "iam")
                _args.UserCredentials = users.Credentials;
        }
        var cache = new ServerlessCache(Name, _args);
        return new DeployedCache(Name, cache.Connection, cache.SecurityGroupId, cache.Monitored());
    }

    public override void Encrypt(Input<string> key)
    {
        _args.KmsKeyId ??= key;
        if (LogsInAsUser && _args.Auth != "iam")
            _args.SecretKmsKeyId ??= key;
    }

    protected override void Give(UserSettings users, CacheUserGroupInputArgs group)
    {
        _hasPasswords = users.HasSecret;
        _args.UserGroup = group;
        if (_args.Auth != "iam")
            _args.UserCredentials = [];
    }
}
