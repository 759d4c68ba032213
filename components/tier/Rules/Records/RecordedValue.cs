namespace CachingTier;

/// <summary>Creates recorded values of what may be absent.</summary>
internal static class RecordedValue
{
    /// <summary>The value; not recorded where there is none.</summary>
    public static Recorded<T> Create<T>(T? value)
        where T : class => value is null ? default(Recorded<T>) : value;

    /// <inheritdoc cref="Create{T}(T)"/>
    public static Recorded<T> Create<T>(T? value)
        where T : struct => value is { } known ? known : default(Recorded<T>);
}
