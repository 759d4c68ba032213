using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Runs the smoke test of a region against the caches or copies there.</summary>
internal static class SmokeTestDeployment
{
    public static SmokeTestTargetArgs Target(
        string cache,
        Output<CacheConnection> connection,
        Output<string> securityGroupId) => new()
        {
            Name = cache,
            Connection = connection.Apply(known => known.ToArgs()),
            SecurityGroupId = securityGroupId,
        };

    /// <summary>The keys of secrets in one list; nothing without any.</summary>
    public static InputList<string>? Join(IEnumerable<Input<string>?> keys)
    {
        var given = keys.OfType<Input<string>>().ToList();
        return given.Count == 0 ? null : (InputList<string>)Output.All(given);
    }

    /// <summary>Deploys a planned smoke test.</summary>
    /// <param name="test">The test.</param>
    /// <param name="network">Network of the region.</param>
    /// <param name="inputs">The caches, and keys and topic of the region.</param>
    /// <param name="options">Provider of the region.</param>
    /// <returns>Its report.</returns>
    public static Output<JsonElement> Deploy(
        PlannedSmokeTest test,
        DeployedNetwork network,
        SmokeTestInputs inputs,
        ComponentResourceOptions? options = null)
    {
        var place = network.Network;
        return SmokeTest.Create(test.Facts, inputs with
        {
            VpcId = place.VpcId,
            SubnetIds = place.SubnetIds,
            EndpointSecurityGroupId = network.Planned.Facts.HasEndpoint
                ? (Input<string>)place.EndpointSecurityGroupId.Apply(id => id!)
                : null,
            // A gateway takes minutes to come up, and caches do not wait for it.
            InternetRoutes = place.GetInternetRoutes(),
        }, options).Report.Apply(report => JsonElement.Parse(report));
    }
}
