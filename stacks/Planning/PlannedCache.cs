using System.Collections.Immutable;
using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>A cache of a stack, with every rule applied.</summary>
public sealed record PlannedCache
{
    internal PlannedCache(CacheSettings settings, CacheFacts facts) => (Settings, Facts) = (settings, facts);

    /// <summary>Name of the cache.</summary>
    public string Name => Settings.Name;

    /// <summary>What is known of it before it exists.</summary>
    public CacheFacts Facts { get; }

    /// <summary>Its copies in other regions.</summary>
    public ImmutableArray<PlannedCopy> Copies => Datastore is null
        ? []
        : [
            .. Settings.Copies!.Value.Zip(Datastore.MostNodes, (copy, nodes) =>
                new PlannedCopy(Name, copy.Region, nodes)),
        ];

    /// <summary>Inputs that may replace the cache.</summary>
    public ImmutableArray<string> AllowReplacement => Settings.AllowReplacement;

    /// <summary>Whether clients log in as the users of the stack.</summary>
    public bool SharesUsers { get; internal init; }

    /// <summary>Whether clients log in with what is in Secrets Manager.</summary>
    public bool HasSecret { get; internal init; }

    internal CacheSettings Settings { get; }

    /// <summary>What binds the copies to the cache; nothing where it has none.</summary>
    internal DatastoreFacts? Datastore { get; init; }

    /// <summary>Its alarms; nothing where it has none.</summary>
    internal CacheAlarmSettings? Alarms { get; init; }

    /// <summary>What it takes of the network and of the quotas of its region.</summary>
    internal CacheLoad Load => new(
        Nodes: Facts.MostNodes,
        ServerlessCaches: Facts.Kind == CacheKind.Serverless ? 1 : 0,
        ParameterGroups: Facts.Kind == CacheKind.Serverless ? 0 : 1,
        UserGroups: Facts.MakesUserGroup ? 1 : 0);

    internal CacheInNetwork InNetwork => new(Name, Load, Facts.Zones);

    internal IEnumerable<CacheInNetwork> CopiesIn(string region) => Copies
        .Where(copy => copy.Region == region)
        .Select(copy => new CacheInNetwork(copy.Name, new(Nodes: copy.MostNodes), []));
}
