using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>What CloudWatch measures one by one: a node, or a serverless cache as a whole.</summary>
/// <param name="Label">What distinguishes it from the others of its cache, <c>001</c>; nothing when there are
/// no others.</param>
/// <param name="Dimensions">How CloudWatch finds it.</param>
/// <param name="HasReplicas">Whether another node copies it or it copies another.</param>
internal sealed record MonitoredNode(
    string Label,
    ImmutableArray<(string Name, Output<string> Value)> Dimensions,
    bool HasReplicas)
{
    /// <summary>What it is, for people.</summary>
    public string Title { get; init; } = Label.Length > 0 ? $"node {Label}" : "";
}
