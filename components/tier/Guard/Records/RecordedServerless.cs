using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Inputs of a serverless cache.</summary>
internal sealed record RecordedServerless : RecordedInputs
{
    public Recorded<string> Name { get; init; }
    public Recorded<CacheEngine> Engine { get; init; }
    public Recorded<string> MajorEngineVersion { get; init; }
    public Recorded<string> KmsKeyId { get; init; }
    public Recorded<ImmutableArray<string>> SubnetIds { get; init; }
    public Recorded<string> NetworkType { get; init; }
    public Recorded<ImmutableArray<string>> SnapshotArnsToRestores { get; init; }
}
