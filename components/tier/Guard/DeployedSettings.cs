using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace CachingTier;

/// <summary>
/// What the networks, caches and users of a deployment are made of: the output of a stack that the next
/// deployment compares with. It holds no secret. Its content is for <see cref="ReplacementGuard"/> alone.
/// </summary>
[OutputType]
public sealed class DeployedSettings
{
    internal const string Member = "records";

#pragma warning disable IDE1006 // In one process Pulumi writes an output by its fields, under their names.
    private readonly ImmutableSortedDictionary<string, JsonElement> records;
#pragma warning restore IDE1006

    /// <summary>Creates the output.</summary>
    [OutputConstructor]
    public DeployedSettings(ImmutableSortedDictionary<string, JsonElement> records) => this.records = records;

    /// <summary>The records by the name of what they are of.</summary>
    [Output(Member)] public ImmutableSortedDictionary<string, JsonElement> Records => records;
}
