using System.Runtime.CompilerServices;
using Pulumi;

namespace CachingTier;

/// <summary>
/// Resolves arguments, and keeps what they were resolved to for as long as they live: whoever sees them later
/// takes the same defaults.
/// </summary>
internal static class Resolutions
{
    private static readonly ConditionalWeakTable<ResourceArgs, object> Kept = [];
    private static readonly AsyncLocal<Action<string, string>?> Observer = new();

    /// <summary>Resolves the arguments of a component.</summary>
    /// <param name="kind">Kind of the component.</param>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="resolve">Puts the defaults in place and collects what is wrong.</param>
    public static Resolution<TArgs, TResolved> Resolve<TArgs, TResolved>(
        string kind,
        string name,
        TArgs args,
        Func<string, TArgs, Problems, TResolved> resolve)
        where TArgs : ResourceArgs
        where TResolved : class
    {
        Observer.Value?.Invoke(kind, name);
        var problems = new Problems(kind, name);
        return new(name, args, resolve(name, args, problems), problems);
    }

    /// <summary>Passes kind and name of each component whose arguments the caller has resolved from now
    /// on.</summary>
    public static void Observe(Action<string, string> observer) => Observer.Value = observer;

    /// <summary>Keeps what arguments were resolved to.</summary>
    public static void Keep(ResourceArgs args, object resolved) => Kept.AddOrUpdate(args, resolved);

    /// <summary>What the arguments were resolved to; nothing when they were not.</summary>
    public static T? Find<T>(ResourceArgs args)
        where T : class => Kept.TryGetValue(args, out var resolved) ? resolved as T : null;
}
