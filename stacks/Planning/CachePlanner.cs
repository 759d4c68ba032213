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
        var place = CachePlace.Planned(shared?.Shared);
        var facts = Describe(cache, place);
        var found = facts.Problems;
        planning.Problems.AddAll(new SettingsMap(cache.Path), found);
        var (copies, areSound) = PlanCopies(cache, place, facts);
        if (found.IsEmpty && areSound)
            _names.Check(cache, planning.Problems);
        return new PlannedCache(cache, facts)
        {
            Copies = copies,
            SharesUsers = shared is not null,
            HasSecret = facts.HasSecret || shared is { Facts.HasSecrets: true },
        };
    }

    private CacheFacts Describe(CacheSettings cache, CachePlace place) => cache.Form.Kind switch
    {
        CacheKind.Memcached => MemcachedCluster.Plan(cache.Name, _arguments.Memcached(cache, place)),
        CacheKind.Serverless => ServerlessCache.Plan(
            cache.Name,
            _arguments.Serverless(cache, place, keepsSecret: false)),
        _ => RedisReplicationGroup.Plan(
            cache.Name,
            _arguments.ReplicationGroup(cache, place, keepsSecret: false)),
    };

    private (ImmutableArray<PlannedCopy> Copies, bool AreSound) PlanCopies(
        CacheSettings cache,
        CachePlace place,
        CacheFacts facts)
    {
        if (cache.Copies is not { } copies)
            return ([], true);
        var datastore = GlobalDatastore.Plan(
            cache.Name,
            _arguments.Datastore(cache, _ => place, facts),
            facts);
        var keepsOwnUser = cache.OwnUser?.Flag == true && users is not null;
        new CopyProblems(cache, keepsOwnUser).Add(datastore.Problems, planning.Problems);
        return ([.. copies.Zip(datastore.MostNodes, (copy, nodes) =>
            new PlannedCopy(cache.Name, copy.Region, nodes))], datastore.Problems.IsEmpty);
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
