namespace CachingTier;

/// <summary>What is recorded of a global datastore.</summary>
internal sealed record DatastoreRecord : DeploymentRecord
{
    public override string Kind => RecordKinds.Datastore;

    /// <summary>Settings of the component; none for a resource without one.</summary>
    public DatastoreStage? Settings { get; init; }

    /// <summary>Inputs of the resource.</summary>
    public RecordedDatastore? Inputs { get; init; }

    internal override string Component => nameof(GlobalDatastore);

    internal override RecordedInputs? ResourceInputs => Inputs;

    public override DeploymentRecord Merge(DeploymentRecord other) => other is DatastoreRecord datastore
        ? this with { Settings = datastore.Settings ?? Settings, Inputs = datastore.Inputs ?? Inputs }
        : other;

    /// <summary>What the record is kept under: a datastore has the name of its primary.</summary>
    /// <param name="name">Name of the datastore.</param>
    public static string KeyOf(string name) => $"datastore:{name}";
}
