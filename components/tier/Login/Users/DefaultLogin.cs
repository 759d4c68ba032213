using System.Collections.Immutable;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// The group of a cache whose clients move to users: the users, and in place of the locked default user one
/// that lets in whoever has not moved yet. It is a group of this cache alone, so that no other one is opened
/// with it.
/// </summary>
internal static class DefaultLogin
{
    /// <summary>Creates the default user and the group.</summary>
    /// <param name="name">Name of the cache.</param>
    /// <param name="users">The group that the cache moves to.</param>
    /// <param name="login">How clients that name no user log in.</param>
    /// <param name="tags">Tags of the cache.</param>
    /// <param name="parent">The cache.</param>
    /// <param name="region">Where the cache is, when that is not where its program deploys to.</param>
    /// <returns>Id of the group.</returns>
    public static Output<string> Create(string name, Output<CacheUserGroup> users,
        ElastiCache.Inputs.UserAuthenticationModeArgs login, InputMap<string>? tags, Resource parent,
        Input<string>? region = null)
    {
        var engine = users.Apply(group => group.Engine);
        var (groupName, defaultName) = ($"{name}-moving", $"{name}-moving-default");
        // A group of another engine is another group, which has to be there before the old one goes.
        var ids = new[] { "valkey", "redis" }.ToDictionary(
            each => each,
            each => GivenName.Create(Limits.UserIdLength, groupName, each));
        var user = new ElastiCache.User(defaultName, new()
        {
            Region = region,
            UserId = GivenName.Create(Limits.UserIdLength, groupName, "default"),
            UserName = "default",
            Engine = engine,
            AccessString = AccessString.Everything,
            AuthenticationMode = login,
            Tags = Tagged.As(defaultName, tags),
        }, new CustomResourceOptions { Parent = parent });
        return new ElastiCache.UserGroup(groupName, new()
        {
            Region = region,
            UserGroupId = engine.Apply(each => ids[each]),
            Engine = engine,
            UserIds = Output.Tuple(user.UserId, users).Apply(parts =>
                parts.Item2.Logins.Select(IdOf).Prepend(parts.Item1).ToImmutableArray()),
            Tags = Tagged.As(groupName, tags),
        }, new CustomResourceOptions { Parent = parent }).UserGroupId;
    }

    // The id of a user is the last part of its ARN.
    private static string IdOf(CacheLogin login) => login.Arn[(login.Arn.LastIndexOf(':') + 1)..];
}
