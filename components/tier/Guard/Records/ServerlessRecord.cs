using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What is recorded of a serverless cache.</summary>
internal sealed record ServerlessRecord : CacheRecord
{
    public override string Kind => RecordKinds.Serverless;

    /// <summary>Settings of the component; none for a resource without one.</summary>
    public ServerlessStage? Settings { get; init; }

    /// <summary>Inputs of the resource.</summary>
    public RecordedServerless? Inputs { get; init; }

    internal override string Component => nameof(ServerlessCache);

    internal override RecordedInputs? ResourceInputs => Inputs;

    internal override ImmutableArray<string> Subnets => Inputs?.SubnetIds.GetValueOr([]) ?? [];

    internal override string PlaceInput => "subnetIds";

    internal override bool HasNodes => false;

    public override DeploymentRecord Merge(DeploymentRecord other) => other is ServerlessRecord cache
        ? this with { Settings = cache.Settings ?? Settings, Inputs = cache.Inputs ?? Inputs }
        : other;
}
