namespace CachingTier;

/// <summary>The same for an input of one type of resource.</summary>
/// <typeparam name="TInputs">Inputs of the resource.</typeparam>
/// <typeparam name="T">Type of the input.</typeparam>
/// <param name="name">Name of the input, as Pulumi shows it in a preview.</param>
/// <param name="read">Reads the input.</param>
internal sealed class ReplacingInput<TInputs, T>(string name, Func<TInputs, Recorded<T>> read)
    : ReplacingProperty(name)
    where TInputs : RecordedInputs
    where T : notnull
{
    /// <summary>The value that an absent input means; null where absent is a value of its own.</summary>
    public Recorded<T> Default { get; init; }

    /// <summary>Whether two values are the same.</summary>
    public Func<T, T, bool> AreEqual { get; init; } = EqualityComparer<T>.Default.Equals;

    /// <summary>
    /// Which differences replace the cache, given all inputs before and the value after; every one by
    /// default.
    /// </summary>
    public Func<TInputs, Recorded<T>, bool> Replaces { get; init; } = (_, _) => true;

    /// <summary>
    /// Which differences the provider does not detect on a cache that exists, given all inputs before and the
    /// value after; none by default.
    /// </summary>
    public Func<TInputs, Recorded<T>, bool> Ignores { get; init; } = (_, _) => false;

    public override InputChange Compare(RecordedInputs deployed, RecordedInputs wanted)
    {
        var inputs = (TInputs)deployed;
        var (from, to) = (read(inputs), read((TInputs)wanted));
        return new InputChange(this, from, to)
        {
            Default = Default.Text,
            IsReplaced = from.IsHidden || to.IsHidden
                ? IsCertainlyReplaced(inputs, from, to)
                : IsReplaced(inputs, from, to),
            IsIgnored = Ignores(inputs, to),
        };
    }

    private bool IsReplaced(TInputs deployed, Recorded<T> from, Recorded<T> to)
    {
        var isGiven = to.TryGet(out var value);
        if (!isGiven && IsKeptWhenLeftOut)
            return false;
        var wasGiven = from.TryGet(out var before) || Default.TryGet(out before);
        isGiven = isGiven || Default.TryGet(out value);
        var isSame = wasGiven == isGiven && (!isGiven || AreEqual(before!, value!));
        return !isSame && Replaces(deployed, to);
    }

    // Whether only one of two values is present can be known without knowing the value.
    private bool IsCertainlyReplaced(TInputs deployed, Recorded<T> from, Recorded<T> to) => from.IsGiven
        ? !to.IsGiven && !IsKeptWhenLeftOut
        : Default.State == RecordedState.NotRecorded && Replaces(deployed, to);
}
