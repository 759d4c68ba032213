using Pulumi;
using Pulumi.Random;

namespace CachingTier;

/// <summary>The snapshot that is taken when a cache is deleted.</summary>
internal static class FinalSnapshot
{
    private const int SuffixBytes = 4;

    /// <summary>
    /// A name for it. ElastiCache refuses a name that exists, and keeps snapshots after their cache: so the
    /// name is new whenever the cache is new, be it created again or replaced.
    /// </summary>
    /// <param name="name">Name of the cache.</param>
    /// <param name="replacing">The inputs whose change replaces the cache.</param>
    /// <param name="parent">The component.</param>
    public static Input<string> CreateName(string name, InputMap<string> replacing, Resource parent)
    {
        // The snapshot outlives its stack, so its name begins with that of the stack.
        var beginning = GivenName.CreatePrefix(name);
        var suffix = new RandomId($"{name}-final-snapshot", new()
        {
            ByteLength = SuffixBytes,
            Keepers = replacing,
        }, new CustomResourceOptions { Parent = parent });
        return suffix.Hex.Apply(hex => $"{beginning}-final-{hex}");
    }
}
