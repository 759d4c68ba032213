using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Runs the smoke test of a region against the caches or copies there.</summary>
internal static class RegionProof
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

    /// <summary>Deploys the smoke test.</summary>
    /// <param name="name">Name of the component: roles are of the whole account, so it differs between
    /// regions.</param>
    /// <param name="args">Settings of the test.</param>
    /// <param name="network">Network of the region.</param>
    /// <param name="hasEndpoint">Whether the network leads to Secrets Manager by an endpoint.</param>
    /// <param name="secretKeys">Keys of the secrets that clients log in with.</param>
    /// <param name="options">Provider of the region.</param>
    /// <returns>Its report.</returns>
    public static Output<JsonElement> Deploy(
        string name,
        SmokeTestArgs args,
        CacheNetwork network,
        bool hasEndpoint,
        IReadOnlyList<Input<string>> secretKeys,
        ComponentResourceOptions? options = null)
    {
        args.VpcId = network.VpcId;
        args.SubnetIds = network.SubnetIds;
        if (secretKeys.Count > 0)
            args.SecretKmsKeyIds = Output.All(secretKeys);
        if (hasEndpoint)
            args.EndpointSecurityGroupId = network.EndpointSecurityGroupId.Apply(id => id!);
        // A gateway takes minutes to come up, and caches do not wait for it.
        if (args.SecretsManagerOverInternet is true)
        {
            var deployment = args.Deployment ?? SmokeTestArgs.NewDeployment();
            args.Deployment = network.WaysOut.Apply(_ => deployment);
        }
        return new SmokeTest(name, args, options).Report.Apply(report => JsonElement.Parse(report));
    }
}
