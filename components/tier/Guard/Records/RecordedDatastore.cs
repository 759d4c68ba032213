namespace CachingTier;

/// <summary>Inputs of a global datastore.</summary>
internal sealed record RecordedDatastore : RecordedInputs
{
    public Recorded<string> GlobalReplicationGroupIdSuffix { get; init; }
    public Recorded<string> PrimaryReplicationGroupId { get; init; }
}
