using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace CachingTier;

/// <summary>
/// What a deployment records of a component for the next one to tell which stage of a migration it is in:
/// settings in plain values, none of them secret.
/// </summary>
/// <param name="Component">Class of the component, for messages.</param>
/// <param name="Name">Name of the component.</param>
/// <param name="Key">What the record is kept under.</param>
/// <param name="Values">The settings by their wire names.</param>
internal sealed record StageRecord(
    string Component,
    string Name,
    string Key,
    ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>The record of a component by its arguments; nothing for what knows no stages.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="parent">What the component belongs to: the users that a cache makes for itself are in its
    /// own record.</param>
    public static StageRecord? Of(string name, ResourceArgs args, Resource? parent = null) => args switch
    {
        CacheUsersArgs when parent is RedisReplicationGroup or ServerlessCache => null,
        ServerlessCacheArgs cache => new(nameof(ServerlessCache), name, name, ServerlessStage.Values(cache)),
        RedisReplicationGroupArgs group => new(
            nameof(RedisReplicationGroup),
            name,
            name,
            ReplicationGroupStage.Values(name, group)),
        GlobalDatastoreArgs datastore => new(
            nameof(GlobalDatastore),
            name,
            KeyOfDatastore(name),
            GlobalDatastoreStages.Values(datastore)),
        CacheUsersArgs users => new(nameof(CacheUsers), name, $"users:{name}", UserStages.Values(users)),
        _ => null,
    };

    /// <summary>
    /// What the record of a global datastore is kept under, which has the name of its primary.
    /// </summary>
    public static string KeyOfDatastore(string name) => $"datastore:{name}";

    /// <summary>Values as text; what is not set is left out.</summary>
    public static ImmutableSortedDictionary<string, string> Of(
        params IEnumerable<(string Name, object? Value)> settings) => settings
        .Where(setting => setting.Value is not null)
        .ToImmutableSortedDictionary(
            setting => setting.Name,
            setting => Text(setting.Value!),
            StringComparer.Ordinal);

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
