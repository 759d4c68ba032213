using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

internal sealed class ServerlessSettings(string name, string? profile, InputMap<string> tags) : CacheSettings(name)
{
    // A serverless cache takes two or three subnets; a network may have more.
    private const int MostSubnets = 3;

    private readonly ServerlessCacheArgs _args = new()
    {
        Profile = profile,
        VpcId = Later,
        SubnetIds = Later.Apply(_ => ImmutableArray<string>.Empty),
        Tags = tags,
    };

    private bool _hasPasswords;

    public override string Kind => "serverless";

    public override ResourceArgs Args => _args;

    public override string[] Owned => ["vpcId", "subnetIds", "userGroup"];

    public override bool HasSecret => _hasPasswords;

    public override bool HasUsers => _args.Auth is "users" or "iam";

    public override bool IsRedis => _args.Engine == "redis";

    public override string? NetworkType => _args.NetworkType;

    public override ImmutableArray<Problem> Check() => ServerlessCache.Check(Name, _args);

    public override DeployedCache Deploy(CacheNetwork network, Output<CacheUserGroupInputArgs>? users)
    {
        _args.VpcId = network.VpcId;
        _args.SubnetIds = network.SubnetIds.Apply(ids => ids.Take(MostSubnets).ToImmutableArray());
        if (users is not null && HasUsers) _args.UserGroup = users;
        var cache = new ServerlessCache(Name, _args);
        return new DeployedCache(Name, cache.Connection, cache.SecurityGroupId, cache.Monitored());
    }

    public override void Encrypt(Input<string> key)
    {
        _args.KmsKeyId ??= key;
    }

    protected override void Give(UserSettings users, CacheUserGroupInputArgs group)
    {
        _hasPasswords = users.HasSecret;
        _args.UserGroup = group;
    }
}
