using System.Collections.Immutable;
using System.Net;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Reachability;

/// <summary>Where something is in the network.</summary>
/// <param name="Who">What it is, for messages: <c>Function 'smoke-test'</c>.</param>
internal sealed record NetworkPlacement(
    string Who, ImmutableArray<string> GroupIds, ImmutableArray<string> SubnetIds,
    ImmutableArray<string> VpcIds, ImmutableArray<IPNetwork> Blocks)
{
    public static NetworkPlacement Resolve(CloudResource resource, ResourceGraph graph) =>
        resource.Type switch
        {
            TypeTokens.Function =>
                Create(resource, graph, resource.Inputs.Block("vpcConfig") ?? WireInputs.Empty),
            TypeTokens.ReplicationGroup or TypeTokens.Cluster => Create(
                resource,
                graph,
                graph.Find(TypeTokens.SubnetGroup, resource.Inputs.Text("subnetGroupName"))?
                    .Inputs.Texts("subnetIds") ?? [],
                resource.Inputs.Texts("securityGroupIds")),
            _ => Create(resource, graph, resource.Inputs),
        };

    private static NetworkPlacement Create(CloudResource resource, ResourceGraph graph, WireInputs place) =>
        Create(resource, graph, place.Texts("subnetIds"), place.Texts("securityGroupIds"));

    private static NetworkPlacement Create(
        CloudResource resource, ResourceGraph graph, ImmutableArray<string> subnetIds,
        ImmutableArray<string> groupIds)
    {
        var subnets = subnetIds
            .Select(id => graph.Find(TypeTokens.Subnet, id))
            .OfType<CloudResource>()
            .ToArray();
        var groups = groupIds
            .Select(id => graph.Find(TypeTokens.SecurityGroup, id))
            .OfType<CloudResource>();
        var vpcIds = subnets.Concat(groups).Select(part => part.Inputs.Text("vpcId"))
            .Append(resource.Inputs.Text("vpcId")).OfType<string>().Distinct();
        var blocks = subnets.Select(subnet => subnet.Inputs.Text("cidrBlock")).OfType<string>()
            .Select(IPNetwork.Parse);
        return new NetworkPlacement(
            $"{resource.Kind} '{resource.Name}'",
            groupIds,
            subnetIds,
            [.. vpcIds],
            [.. blocks]);
    }
}
