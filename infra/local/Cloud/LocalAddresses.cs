using System.Text.Json;
using CachingTier.Contract;
using CachingTier.Local.Engines;
using CachingTier.Local.Settings;
using CachingTier.Stacks;

namespace CachingTier.Local.Cloud;

/// <summary>
/// What a stack takes of the addresses that a tier has on this machine, counted before any engine starts.
/// </summary>
internal static class LocalAddresses
{
    /// <summary>Refuses a stack that has more endpoints and nodes than there are addresses.</summary>
    public static void Check(ConfiguredStack settings)
    {
        var plan = CachingStack.Plan(
            new StackConfiguration(settings.ProjectName, settings.StackName, settings.Config));
        // The program itself reports what is wrong with the settings.
        if (!plan.Problems.IsEmpty)
            return;
        var written = ClusterCopies.CachesOf(settings)
            .ToDictionary(cache => cache.Name, cache => cache.Value);
        var taken = plan.Caches.Sum(cache => Count(cache, written[cache.Name]));
        if (taken <= AddressBlock.Addresses)
            return;
        throw new SettingsException(
            $"{plan.Configuration.FileName}: {settings.ProjectName}:caches must have at most "
            + $"{AddressBlock.Addresses} nodes and endpoints on this machine, but was {taken} of them. "
            + "Bring up "
            + "a stack with fewer caches or fewer nodes.");
    }

    private static int Count(PlannedCache cache, JsonElement written) => cache.Facts.Kind switch
    {
        CacheKind.Serverless => 1,
        CacheKind.Memcached => cache.Facts.MostNodes + 1,
        // Nothing scales out here, and what it begins with is not said: it has one node at least.
        _ when IsScaled(written) => 1,
        _ => CountNodes(cache, ClusterCopies.HasClusterMode(written)),
    };

    private static bool IsScaled(JsonElement cache) =>
        cache.TryGetProperty("shardScaling", out _) || cache.TryGetProperty("replicaScaling", out _);

    private static int CountNodes(PlannedCache cache, bool clusterMode) =>
        Count(cache.Facts.MostNodes, clusterMode)
        + cache.Copies.Sum(copy => Count(copy.MostNodes, clusterMode));

    // A single node is its own endpoint. Otherwise there is one for all, or one each to write and to read.
    private static int Count(int nodes, bool clusterMode) => (nodes, clusterMode) switch
    {
        (_, true) => nodes + 1,
        (1, false) => 1,
        _ => nodes + 2,
    };
}
