namespace CachingTier;

/// <summary>
/// What a deployment records of one resource or component, for the next one to compare with.
/// </summary>
internal abstract record DeploymentRecord
{
    /// <summary>What it is a record of, as it is written.</summary>
    public abstract string Kind { get; }

    /// <summary>Class of the component, for messages.</summary>
    internal abstract string Component { get; }

    /// <summary>Inputs of the resource of the provider that was registered; none for a component.</summary>
    internal virtual RecordedInputs? ResourceInputs => null;

    /// <summary>The same record with what another part of the program says of it.</summary>
    public abstract DeploymentRecord Merge(DeploymentRecord other);
}
