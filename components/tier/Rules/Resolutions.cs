using System.Runtime.CompilerServices;
using Pulumi;

namespace CachingTier;

/// <summary>
/// Keeps what arguments were resolved to, for as long as the arguments live: whoever sees the arguments later
/// takes the same defaults.
/// </summary>
internal static class Resolutions
{
    private static readonly ConditionalWeakTable<ResourceArgs, object> Kept = [];

    /// <summary>Keeps what the arguments were resolved to, and returns it.</summary>
    public static T Keep<T>(ResourceArgs args, T resolved)
        where T : class
    {
        Kept.AddOrUpdate(args, resolved);
        return resolved;
    }

    /// <summary>What the arguments were resolved to; nothing when they were not.</summary>
    public static T? Find<T>(ResourceArgs args)
        where T : class => Kept.TryGetValue(args, out var resolved) ? resolved as T : null;
}
