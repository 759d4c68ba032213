using System.Collections.Immutable;
using CachingTier.Contract;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What the settings of a cache of one kind may hold.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Owned">Arguments that the stack sets itself.</param>
/// <param name="Others">Keys that are no arguments, besides the keys of every kind.</param>
/// <param name="CreateArgs">Creates arguments of the kind.</param>
internal sealed record CacheForm(
    CacheKind Kind,
    ImmutableArray<string> Owned,
    ImmutableArray<string> Others,
    Func<ResourceArgs> CreateArgs)
{
    public const string KindKey = "kind";
    public const string PermissionKey = "allowReplacement";

    /// <summary>One for each kind, in the order of the documentation.</summary>
    public static readonly ImmutableArray<CacheForm> All =
    [
        new(
            CacheKind.ReplicationGroup,
            ["vpcId", "subnetGroupName", "subnetIds", .. LoginKeys.OfUsers],
            [CopySettings.Key, CopySettings.UpgradeKey, LoginKeys.OwnUser],
            () => new RedisReplicationGroupArgs()),
        new(
            CacheKind.Memcached,
            ["vpcId", "subnetGroupName", "subnetIds"],
            [],
            () => new MemcachedClusterArgs()),
        new(
            CacheKind.Serverless,
            ["vpcId", "subnetIds", .. LoginKeys.OfUsers],
            [LoginKeys.OwnUser],
            () => new ServerlessCacheArgs()),
    ];

    /// <summary>The kind as settings write it.</summary>
    public string Word => Choice<CacheKind>.Name(Kind);

    /// <summary>What a map of the kind may hold.</summary>
    public ArgsShape Shape => new($"a {Word} cache")
    {
        Owned = Owned,
        Others = [KindKey, PermissionKey, StackKeys.Alarms, .. Others],
        Moved = Kind == CacheKind.Memcached ? ImmutableDictionary<string, string>.Empty : LoginKeys.Moved,
    };
}
