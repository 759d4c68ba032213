using System.Collections.Immutable;
using CachingTier.Contract;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Creates the arguments that caches and their copies are planned with.</summary>
/// <param name="Profile">Name of the profile, unless the settings of a cache name another.</param>
/// <param name="Tags">Tags of every resource.</param>
internal sealed record CacheArguments(string Profile, InputMap<string> Tags)
{
    public RedisReplicationGroupArgs ReplicationGroup(CacheSettings cache, SharedUsers? users)
    {
        var args = cache.Args.Over(new RedisReplicationGroupArgs { Profile = Profile, Tags = Tags });
        args.VpcId = Placeholder.Text;
        args.SubnetGroupName = Placeholder.Text;
        if (cache.Copies is not null)
            args.GlobalPrimary = true;
        args.Login = LogIn(args.Login, users);
        return args;
    }

    public MemcachedClusterArgs Memcached(CacheSettings cache)
    {
        var args = cache.Args.Over(new MemcachedClusterArgs { Profile = Profile, Tags = Tags });
        args.VpcId = Placeholder.Text;
        args.SubnetGroupName = Placeholder.Text;
        return args;
    }

    public ServerlessCacheArgs Serverless(CacheSettings cache, SharedUsers? users)
    {
        var args = cache.Args.Over(new ServerlessCacheArgs { Profile = Profile, Tags = Tags });
        args.VpcId = Placeholder.Text;
        args.SubnetIds = Placeholder.Texts;
        args.Login = LogIn(args.Login, users);
        return args;
    }

    public GlobalDatastoreArgs Datastore(
        ImmutableArray<CopySettings> copies,
        SharedUsers? users,
        LoginMode login) => new()
        {
            Profile = Profile,
            Tags = Tags,
            Secondaries = [.. copies.Select(copy => Copy(copy, users, login))],
        };

    private static GlobalSecondaryArgs Copy(CopySettings copy, SharedUsers? users, LoginMode mode)
    {
        var args = copy.Args.Over(new GlobalSecondaryArgs { Region = copy.Region });
        args.VpcId = Placeholder.Text;
        args.SubnetGroupName = Placeholder.Text;
        args.Login = LogIn(args.Login, users);
        if (mode != LoginMode.Users && args.Login is { } login)
            login.UserCredentials = null;
        return args;
    }

    private static LoginArgs? LogIn(LoginArgs? given, SharedUsers? users)
    {
        if (users is null)
            return given;
        var login = given ?? new LoginArgs();
        login.UserGroup = users.Group;
        if (login.Mode != Choice<LoginMode>.Name(LoginMode.Iam))
            login.UserCredentials = users.Credentials;
        return login;
    }
}
