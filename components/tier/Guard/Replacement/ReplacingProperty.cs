namespace CachingTier;

/// <summary>An input of a cache that ElastiCache cannot change on a cache that exists.</summary>
/// <param name="Name">Name of the input, as Pulumi shows it in a preview.</param>
internal sealed record ReplacingProperty(string Name)
{
    /// <summary>
    /// What an absent value stands for; absent is a value of its own when there is nothing here.
    /// </summary>
    public string? Default { get; init; }

    /// <summary>Whether leaving the input out keeps what the cache has.</summary>
    public bool IsKeptWhenLeftOut { get; init; }

    /// <summary>
    /// Whether it changes with what the cache is bound to, so that whatever may replace that may change it.
    /// </summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether the order of the values says nothing.</summary>
    public bool IsSet { get; init; }

    /// <summary>
    /// Which differences replace the cache, given all inputs before and the value after; every one by
    /// default.
    /// </summary>
    public Func<IReadOnlyDictionary<string, string>, string?, bool> Replaces { get; init; } = (_, _) => true;

    /// <summary>
    /// Which differences the provider does not see on a cache that exists, given all inputs before and the
    /// value after; none by default.
    /// </summary>
    public Func<IReadOnlyDictionary<string, string>, string?, bool> Ignores { get; init; } = (_, _) => false;

    /// <summary>Whether the cache loses what it holds even when the change is made in place.</summary>
    public bool Empties { get; init; }

    /// <summary>What is to know about this input alone, a full sentence.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Whether the cache is replaced when this input changes from what is deployed to a value.
    /// </summary>
    public bool IsReplacedBy(IReadOnlyDictionary<string, string> deployed, string? value)
    {
        var before = deployed.GetValueOrDefault(Name);
        if (value is null && IsKeptWhenLeftOut)
            return false;
        return Ordered(before ?? Default) != Ordered(value ?? Default) && Replaces(deployed, value);
    }

    private string? Ordered(string? list) =>
        list is null || !IsSet ? list : string.Join(", ", list.Split(", ").Order(StringComparer.Ordinal));
}
