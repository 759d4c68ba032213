using System.Collections.Immutable;

namespace Pulumi;

// What an output turns out to be. The value of an unknown output is meaningless.
internal readonly record struct Settled<T>(
    T Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)
{
    public Settled<U> With<U>(U value) => new(value, IsKnown, IsSecret, Resources);
}

internal static class Settled
{
    public static Settled<T> Known<T>(T value, bool isSecret = false)
        => new(value, true, isSecret, ImmutableHashSet<Resource>.Empty);

    public static Settled<T> Unknown<T>(T value = default!)
        => new(value, false, false, ImmutableHashSet<Resource>.Empty);
}
