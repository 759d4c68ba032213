using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Runs the smoke test of a region against the caches or copies there.</summary>
/// <param name="name">Name of the component: roles are of the whole account, so it differs between
/// regions.</param>
/// <param name="network">Network of the region.</param>
/// <param name="options">Provider of the region.</param>
internal sealed class SmokeTestDeployment(
    string name,
    DeployedNetwork network,
    ComponentResourceOptions? options = null)
{
    /// <summary>Caches or copies to prove.</summary>
    public required List<SmokeTestTargetArgs> Targets { get; init; }

    /// <summary>Keys of the secrets that clients log in with.</summary>
    public required IReadOnlyList<Input<string>> SecretKeys { get; init; }

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
    /// <param name="test">The test of the plan.</param>
    /// <param name="complete">Sets key and topic of the region.</param>
    /// <returns>Its report.</returns>
    public Output<JsonElement> Deploy(PlannedSmokeTest test, Action<SmokeTestArgs> complete)
    {
        var args = test.Create(test.Network.Facts.HasEndpoint
            ? (Input<string>)network.Network.EndpointSecurityGroupId.Apply(id => id!)
            : null);
        complete(args);
        args.Targets = Targets;
        args.VpcId = network.Network.VpcId;
        args.SubnetIds = network.Network.SubnetIds;
        if (SecretKeys.Count > 0)
            args.SecretKmsKeyIds = Output.All(SecretKeys);
        // A gateway takes minutes to come up, and caches do not wait for it.
        if (args.SecretsManagerOverInternet is true)
        {
            var deployment = args.Deployment ?? SmokeTestArgs.NewDeployment();
            args.Deployment = network.Network.GetInternetRoutes().Apply(_ => deployment);
        }
        return new SmokeTest(name, args, options).Report.Apply(report => JsonElement.Parse(report));
    }
}
