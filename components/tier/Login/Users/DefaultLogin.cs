using System.Collections.Immutable;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// The group of a cache whose clients move to users. Instead of the locked default user it has one that
/// accepts clients that have not moved yet. It is a group of this cache alone, so that no other one is opened
/// with it.
/// </summary>
internal static class DefaultLogin
{
    /// <summary>Creates the default user and the group.</summary>
    /// <param name="scope">Name, component, tags and region of the cache.</param>
    /// <param name="users">The group that the cache moves to.</param>
    /// <param name="login">How clients that name no user log in.</param>
    /// <returns>Id of the group.</returns>
    public static Output<string> Create(
        LoginScope scope,
        Output<CacheUserGroup> users,
        ElastiCache.Inputs.UserAuthenticationModeArgs login)
    {
        var engine = users.Apply(group => group.Engine);
        var (groupName, defaultName) = ($"{scope.Name}-moving", $"{scope.Name}-moving-default");
        // A group of another engine is another group, which must exist before the old one is deleted.
        var ids = new[] { CacheEngine.Valkey.WireName(), CacheEngine.Redis.WireName() }.ToDictionary(
            each => each,
            each => GivenName.Create(Limits.UserIdLength, groupName, each));
        var user = new ElastiCache.User(defaultName, new()
        {
            Region = scope.Region,
            UserId = GivenName.Create(Limits.UserIdLength, groupName, "default"),
            UserName = "default",
            Engine = engine,
            AccessString = AccessString.Everything,
            AuthenticationMode = login,
            Tags = NameTag.Add(defaultName, scope.Tags),
        }, new CustomResourceOptions { Parent = scope.Parent });
        return new ElastiCache.UserGroup(groupName, new()
        {
            Region = scope.Region,
            UserGroupId = engine.Apply(each => ids[each]),
            Engine = engine,
            UserIds = Output.Tuple(user.UserId, users).Apply(parts =>
                parts.Item2.Logins.Select(IdOf).Prepend(parts.Item1).ToImmutableArray()),
            Tags = NameTag.Add(groupName, scope.Tags),
        }, new CustomResourceOptions { Parent = scope.Parent }).UserGroupId;
    }

    // The id of a user is the last part of its ARN.
    private static string IdOf(CacheLogin login) => login.Arn[(login.Arn.LastIndexOf(':') + 1)..];
}
