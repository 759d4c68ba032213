namespace CachingTier;

/// <summary>An input of a cache that ElastiCache cannot change on a cache that exists.</summary>
/// <param name="name">Name of the input, as Pulumi shows it in a preview.</param>
internal abstract class ReplacingProperty(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether leaving the input out keeps what the cache has.</summary>
    public bool IsKeptWhenLeftOut { get; init; }

    /// <summary>
    /// Whether it changes with the resource that the cache is bound to: what may replace that resource may
    /// change it.
    /// </summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether the cache loses what it holds even when the change is made in place.</summary>
    public bool Empties { get; init; }

    /// <summary>A sentence about this input alone.</summary>
    public string? Note { get; init; }

    /// <summary>The effect of this input on the cache.</summary>
    /// <param name="deployed">Inputs that were recorded.</param>
    /// <param name="wanted">Inputs of the deployment at hand.</param>
    public abstract InputChange Compare(RecordedInputs deployed, RecordedInputs wanted);
}
