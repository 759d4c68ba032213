using System.Collections.Immutable;
using CachingTier.Local.Engines;

namespace CachingTier.Local.Resources;

/// <summary>A resource that the program registered, with the id the cloud gave it.</summary>
/// <param name="Type">Its type token, such as <c>aws:ec2/vpc:Vpc</c>.</param>
/// <param name="PhysicalName">What AWS calls it: the name it was given, or the one Pulumi makes up.</param>
internal sealed record CloudResource(
    string Type, string Name, string Id, string Arn, string PhysicalName, WireInputs Inputs,
    ImmutableArray<EngineEndpoint> Endpoints)
{
    /// <summary>The value of a generated password; none of other resources.</summary>
    public string? Generated { get; init; }

    /// <summary>Its type without package and module: <c>Vpc</c>.</summary>
    public string Kind => Type[(Type.LastIndexOf(':') + 1)..];

    /// <summary>Where it is; empty for what is of the whole account.</summary>
    public string Region => Account.RegionOf(Arn);

    public override string ToString() => $"{Kind} '{Name}' ({Id})";
}
