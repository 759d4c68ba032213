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

    private LoginArgs Login => _args.Login ??= new LoginArgs();

    public override string Kind => "serverless";

    public override ResourceArgs Args => _args;

    public override string[] Owned => ["vpcId", "subnetIds", "login.userGroup", "login.userCredentials"];

    public override string[] OtherKeys => [OwnUserKey];

    public override bool HasSecret => LogsInAsUser && Login.Mode != "iam" || _hasPasswords;

    public override Input<string>? SecretKey => Login.SecretKmsKeyId;

    protected override bool LogsInAsUser =>
        Login.Mode is "users" or "iam" || Login.Mode is null && _args.Engine != "memcached";

    public override bool LogsInWithIam => Login.Mode == "iam";

    public override string? User => Login.User;

    public override IEnumerable<SmokeTestCommand> Proof => SmokeTestCommand.OfServerless;

    public override string? NetworkType => _args.NetworkType;

    public override CacheLoad Load =>
        new(ServerlessCaches: 1, UserGroups: LogsInAsUser && Login.UserGroup is null ? 1 : 0);

    public override ImmutableArray<Problem> Check() => ServerlessCache.Check(Name, _args);

    public override DeployedCache Deploy(CacheNetwork network, CacheUsers? users)
    {
        _args.VpcId = network.VpcId;
        _args.SubnetIds = network.SubnetIds.Apply(ids => ids.Take(MostSubnets).ToImmutableArray());
        if (users is not null && HasUsers)
        {
            Login.UserGroup = users.Group.Apply(group => group.ToArgs());
            if (Login.Mode != "iam")
                Login.UserCredentials = users.Credentials;
        }
        var cache = new ServerlessCache(Name, _args);
        return new DeployedCache(Name, cache.Connection, cache.SecurityGroupId, cache.Monitored());
    }

    public override void Encrypt(Input<string> key)
    {
        _args.KmsKeyId ??= key;
        if (LogsInAsUser && Login.Mode != "iam")
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
