using System.Collections.Immutable;
using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>Plans the caches and their copies.</summary>
/// <param name="planning">What they are planned from.</param>
/// <param name="users">The users of the stack; none where it has none.</param>
internal sealed class CachePlanner(TierPlanning planning, PlannedUsers? users)
{
    private readonly CacheArguments _arguments = new(planning.Profile, planning.Tags);
    private readonly NamePattern _names = NamePattern.Read(planning.Configuration);

    public ImmutableArray<PlannedCache> PlanAll() => [.. planning.Settings.Caches.Select(Plan)];

    private PlannedCache Plan(CacheSettings cache)
    {
        var logsInAsUser = CacheFacts.LogsInAsUser(cache.Args.Over(cache.Form.CreateArgs()));
        CheckOwnUser(cache, logsInAsUser);
        var shared = logsInAsUser && cache.OwnUser?.Flag != true ? users : null;
        var facts = Describe(cache, shared?.Shared);
        var found = facts.Problems;
        planning.Problems.AddAll(new SettingsMap(cache.Path), found);
        var datastore = PlanDatastore(cache, shared?.Shared, facts);
        if (found.IsEmpty && datastore is null or { Problems.IsEmpty: true })
            _names.Check(cache, planning.Problems);
        return new PlannedCache(cache, facts)
        {
            Datastore = datastore,
            SharesUsers = shared is not null,
            HasSecret = facts.HasSecret || shared is { Facts.HasSecrets: true },
        };
    }

    private CacheFacts Describe(CacheSettings cache, SharedUsers? shared) => cache.Form.Kind switch
    {
        CacheKind.Memcached => MemcachedCluster.Plan(cache.Name, _arguments.Memcached(cache)),
        CacheKind.Serverless => ServerlessCache.Plan(cache.Name, _arguments.Serverless(cache, shared)),
        _ => RedisReplicationGroup.Plan(cache.Name, _arguments.ReplicationGroup(cache, shared)),
    };

    private DatastoreFacts? PlanDatastore(CacheSettings cache, SharedUsers? shared, CacheFacts facts)
    {
        if (cache.Copies is not { } copies)
            return null;
        var datastore = GlobalDatastore.Plan(
            cache.Name,
            _arguments.Datastore(copies, shared, facts.Login),
            facts);
        var keepsOwnUser = cache.OwnUser?.Flag == true && users is not null;
        new CopyProblems(cache, keepsOwnUser).Add(datastore.Problems, planning.Problems);
        return datastore;
    }

    private void CheckOwnUser(CacheSettings cache, bool logsInAsUser)
    {
        if (cache.OwnUser is { } own && !logsInAsUser)
        {
            planning.Problems.Add(
                own.Path,
                "left out where clients log in as no user",
                own.Shown,
                "Set login.mode to 'users' or 'iam'.");
        }
    }
}
