using System.Collections.Immutable;
using System.Globalization;
using CachingTier.Contract;
using CachingTier.Local.Engines;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>Looks up who is in a user group.</summary>
internal sealed class CacheUserGroups(ResourceGraph graph)
{
    private const int FirstRedisWithUsers = 6;

    // AWS has this user in every account.
    private static readonly GroupMember BuiltIn =
        new(CacheUser.DefaultName, CacheUser.DefaultName, CacheEngine.Redis, "on ~* &* +@all", []);

    public ImmutableArray<GroupMember> Members(WireInputs group) => [.. group.Texts("userIds").Select(Find)];

    /// <summary>The users of the group a cache has; null when it has none.</summary>
    public IReadOnlyList<CacheUser>? Resolve(IReadOnlyCollection<string> groupIds, WireInputs cache)
    {
        if (groupIds.Count == 0)
            return null;
        if (groupIds.Count > 1)
        {
            throw new CloudException("userGroupIds must be one group, but were "
                + $"{groupIds.Count.ToString(CultureInfo.InvariantCulture)}. Put all users in one group.");
        }

        var id = groupIds.First();
        var group = graph.Find(TypeTokens.UserGroup, id) ?? throw new CloudException(
            $"UserGroupNotFound: user group '{id}' does not exist. Create it in the same program.");
        CheckEngine(cache, id, UserRules.Engine(group.Inputs));
        return [.. Members(group.Inputs).Select(
            member => new CacheUser(member.Name, member.AccessString, member.Passwords))];
    }

    private static void CheckEngine(WireInputs cache, string id, CacheEngine engine)
    {
        var text = cache.Text("engine");
        var own = text is null ? CacheEngine.Redis : cache.Word<CacheEngine>("engine");
        if (own is not (CacheEngine.Valkey or CacheEngine.Redis))
        {
            throw new CloudException($"a cache of engine {text!.ToLowerInvariant()} takes no user group, but "
                + $"has '{id}'. Leave it out.");
        }

        if (own == CacheEngine.Redis && engine != CacheEngine.Redis)
        {
            throw new CloudException("a cache of engine redis takes only user groups of engine redis, but "
                + $"'{id}' is of engine {Choice<CacheEngine>.Name(engine)}. Make the cache one of engine "
                + "valkey, or the group one of engine redis.");
        }

        if (own == CacheEngine.Redis && cache.Text("engineVersion") is { } version
            && int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var major)
            && major < FirstRedisWithUsers)
        {
            throw new CloudException($"a user group needs Redis OSS {FirstRedisWithUsers}.0, but "
                + $"engineVersion is {version}. Raise it, or use authToken.");
        }
    }

    private GroupMember Find(string id)
    {
        if (id == CacheUser.DefaultName)
            return BuiltIn;
        var inputs = graph.Find(TypeTokens.User, id)?.Inputs ?? throw new CloudException(
            $"UserNotFound: user '{id}' does not exist. Create it in the same program.");
        return new GroupMember(
            id,
            inputs.Text("userName")!,
            UserRules.Engine(inputs),
            inputs.Text("accessString")!,
            UserRules.Passwords(inputs));
    }
}
