using System.Collections.Immutable;
using CachingTier.Local.Engines;

namespace CachingTier.Local.Cloud;

/// <summary>What the cloud gives back for a resource.</summary>
internal sealed record CloudAnswer(string Id, string Arn, string PhysicalName)
{
    /// <summary>Outputs beside the inputs, the id and the ARN.</summary>
    public ImmutableDictionary<string, object> Outputs { get; init; } =
        ImmutableDictionary<string, object>.Empty;

    /// <summary>Where clients reach it, if they do.</summary>
    public ImmutableArray<EngineEndpoint> Endpoints { get; init; } = [];

    /// <summary>The value of a generated password.</summary>
    public string? Generated { get; init; }

    public CloudAnswer With(params (string Key, object? Value)[] outputs) => this with
    {
        Outputs = Outputs.SetItems(outputs.Where(output => output.Value is not null)
            .Select(output => KeyValuePair.Create(output.Key, output.Value!))),
    };
}
