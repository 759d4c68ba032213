using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>One value of what a deployment records.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
[JsonConverter(typeof(RecordedConverterFactory))]
internal readonly record struct Recorded<T> : IRecorded
    where T : notnull
{
    public static readonly Recorded<T> LeftOut = new(RecordedState.LeftOut, default);
    public static readonly Recorded<T> Secret = new(RecordedState.Secret, default);
    public static readonly Recorded<T> Unknown = new(RecordedState.Unknown, default);

    private readonly T? _value;

    private Recorded(RecordedState state, T? value) => (State, _value) = (state, value);

    public RecordedState State { get; }

    public bool IsGiven => State == RecordedState.Known || IsHidden;

    public bool IsHidden => State is RecordedState.Secret or RecordedState.Unknown;

    public string? Text => TryGet(out var value) ? TextOf<T>.Write(value) : null;

    public static implicit operator Recorded<T>(T value) => new(RecordedState.Known, value);

    /// <summary>The value, where it is known.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return State == RecordedState.Known;
    }

    /// <summary>The value, or another one where it is not known.</summary>
    public T GetValueOr(T otherwise) => TryGet(out var value) ? value : otherwise;

    /// <summary>Whether the value is known to be this one.</summary>
    public bool Is(T value) =>
        TryGet(out var known) && EqualityComparer<T>.Default.Equals(known, value);
}
