using System.Collections.Immutable;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Reachability;

/// <summary>
/// Which subnets have a way to the internet for what has no public address, as a function has none.
/// </summary>
internal sealed class WayOut(ResourceGraph graph)
{
    private const string Anywhere = "0.0.0.0/0";

    /// <summary>The subnets of these that have none.</summary>
    public ImmutableArray<string> Lacking(ImmutableArray<string> subnetIds) =>
        [.. subnetIds.Where(id => !LeadsOut(id))];

    private bool LeadsOut(string subnetId) => graph.OfType(TypeTokens.RouteTableAssociation)
        .Where(association => association.Inputs.Text("subnetId") == subnetId)
        .Any(association => graph.OfType(TypeTokens.Route).Any(route =>
            route.Inputs.Text("routeTableId") == association.Inputs.Text("routeTableId")
            && route.Inputs.Text("destinationCidrBlock") == Anywhere
            && graph.Find(TypeTokens.NatGateway, route.Inputs.Text("natGatewayId")) is not null));
}
