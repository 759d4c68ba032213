using System.Collections.Immutable;
using System.Globalization;
using CachingTier.Contract;
using CachingTier.Local.Engines;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>Users of caches and their groups: what the ACL of a cache is made of.</summary>
internal sealed class UserFamily(Account account, ResourceGraph graph) : IResourceFamily
{
    private const int MostUsers = 100;

    public bool Owns(CloudRequest request) => request.Type is TypeTokens.User or TypeTokens.UserGroup;

    public Task<CloudAnswer> CreateAsync(CloudRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Type == TypeTokens.User ? User(request) : Group(request));

    private CloudAnswer User(CloudRequest request)
    {
        UserRules.Check(request.Inputs);
        var answer = Identified(request, "userId", "user", "UserAlreadyExists");
        if (answer.Id == CacheUser.DefaultName)
        {
            throw new CloudException("userId must not be 'default': AWS has a user of that id already. "
                + "Take another id; the userName may be 'default'.");
        }

        return answer;
    }

    private CloudAnswer Group(CloudRequest request)
    {
        UserRules.CheckEngine(request.Inputs);
        var engine = UserRules.Engine(request.Inputs);
        var users = new CacheUserGroups(graph).Members(request.Inputs);
        if (users.Length > MostUsers)
        {
            throw new CloudException("userIds must be at most "
                + $"{MostUsers.ToString(CultureInfo.InvariantCulture)}, but were "
                + $"{users.Length.ToString(CultureInfo.InvariantCulture)}. Make another group.");
        }

        if (users.GroupBy(user => user.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new CloudException("DuplicateUserName: "
                + $"{twice.Count().ToString(CultureInfo.InvariantCulture)} users of the group are named "
                + $"'{twice.Key}'. Keep one of them.");
        }

        if (engine == CacheEngine.Redis && users.All(user => user.Name != CacheUser.DefaultName))
        {
            throw new CloudException("DefaultUserRequired: a group of engine redis needs a user with the "
                + "user name 'default'. Add one, locked with the access string 'off ~* -@all'.");
        }

        if (engine == CacheEngine.Redis
            && users.FirstOrDefault(user => user.Engine != CacheEngine.Redis) is { } foreign)
        {
            throw new CloudException("a group of engine redis takes only users of engine redis, but "
                + $"'{foreign.Id}' is of engine {Choice<CacheEngine>.Name(foreign.Engine)}. Make the group "
                + "one of engine valkey.");
        }

        if (engine == CacheEngine.Valkey
            && users.FirstOrDefault(user => user.Passwords.Length == 0) is { } open)
        {
            throw new CloudException("a group of engine valkey takes only users that log in, but "
                + $"'{open.Id}' needs no password. Give it one, or leave it out.");
        }

        return Identified(request, "userGroupId", "usergroup", "UserGroupAlreadyExists");
    }

    private CloudAnswer Identified(CloudRequest request, string key, string arnKind, string taken)
    {
        var id = request.Inputs.Text(key)?.ToLowerInvariant() ?? throw new CloudException(
            $"{key} must be set. AWS makes none up.");
        if (graph.Find(request.Type, id) is { } other && other.Name != request.Name)
        {
            throw new CloudException(
                $"{taken}: {key} '{id}' is that of {other.Kind} '{other.Name}' already. Take another id.");
        }

        return new CloudAnswer(id, account.Arn("elasticache", $"{arnKind}:{id}"), id).With((key, id));
    }
}
