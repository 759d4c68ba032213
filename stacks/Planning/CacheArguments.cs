using System.Collections.Immutable;
using CachingTier.Contract;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Creates the arguments of caches and their copies from settings and place.</summary>
/// <param name="Profile">Name of the profile, unless the settings of a cache name another.</param>
/// <param name="Tags">Tags of every resource.</param>
internal sealed record CacheArguments(string? Profile, InputMap<string> Tags)
{
    public RedisReplicationGroupArgs ReplicationGroup(CacheSettings cache, CachePlace place, bool keepsSecret)
    {
        var args = cache.Args.Over(new RedisReplicationGroupArgs { Profile = Profile, Tags = Tags });
        args.VpcId = place.VpcId;
        args.SubnetGroupName = place.SubnetGroupName;
        args.KmsKeyId ??= place.Key;
        args.LogKmsKeyId ??= place.Key;
        if (cache.Copies is not null)
            args.GlobalPrimary = true;
        args.Login = LogIn(args.Login, place, keepsSecret);
        return args;
    }

    public MemcachedClusterArgs Memcached(CacheSettings cache, CachePlace place)
    {
        var args = cache.Args.Over(new MemcachedClusterArgs { Profile = Profile, Tags = Tags });
        args.VpcId = place.VpcId;
        args.SubnetGroupName = place.SubnetGroupName;
        return args;
    }

    public ServerlessCacheArgs Serverless(CacheSettings cache, CachePlace place, bool keepsSecret)
    {
        var args = cache.Args.Over(new ServerlessCacheArgs { Profile = Profile, Tags = Tags });
        args.VpcId = place.VpcId;
        // A network may have more subnets than a serverless cache takes.
        args.SubnetIds = place.SubnetIds.ToOutput()
            .Apply(ids => ids.Take(ServerlessCache.MostSubnets).ToImmutableArray());
        args.KmsKeyId ??= place.Key;
        args.Login = LogIn(args.Login, place, keepsSecret);
        return args;
    }

    public GlobalDatastoreArgs Datastore(
        CacheSettings cache,
        Func<CopySettings, CachePlace> place,
        CacheFacts facts) => new()
        {
            Profile = Profile,
            Tags = Tags,
            Secondaries = [.. (cache.Copies ?? []).Select(copy => Copy(copy, place(copy), facts))],
        };

    private static GlobalSecondaryArgs Copy(CopySettings copy, CachePlace place, CacheFacts facts)
    {
        var args = copy.Args.Over(new GlobalSecondaryArgs { Region = copy.Region });
        args.VpcId = place.VpcId;
        args.SubnetGroupName = place.SubnetGroupName;
        args.KmsKeyId ??= place.Key;
        args.LogKmsKeyId ??= place.Key;
        args.Login = LogIn(args.Login, place, facts.HasSecret);
        if (facts.Login != LoginMode.Users && args.Login is { } login)
            login.UserCredentials = null;
        return args;
    }

    private static LoginArgs? LogIn(LoginArgs? given, CachePlace place, bool keepsSecret)
    {
        if (place.Users is null && (place.Key is null || !keepsSecret))
            return given;
        var login = given ?? new LoginArgs();
        if (keepsSecret)
            login.SecretKmsKeyId ??= place.Key;
        if (place.Users is not { } users)
            return login;
        login.UserGroup = users.Group;
        if (login.Mode != Choice<LoginMode>.Name(LoginMode.Iam))
            login.UserCredentials = users.Credentials;
        return login;
    }
}
