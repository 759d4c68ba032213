using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>The services of AWS that a network reaches through endpoints.</summary>
internal static partial class NetworkServices
{
    // It ends the name of a security group, and no service has so long a one.
    private const int MostLetters = 64;

    private static readonly string[] Gateways = ["dynamodb", "s3"];

    /// <summary>Whether a service has a gateway endpoint, not an interface endpoint.</summary>
    public static bool IsGateway(string service) => Gateways.Contains(service);

    public static ImmutableArray<string> Interface(CacheNetworkArgs args, bool adopts, Problems problems)
    {
        var services = args.InterfaceEndpoints ?? [];
        for (var i = 0; i < services.Count; i++)
        {
            var property = $"interfaceEndpoints[{i}]";
            problems.Require(
                services[i] != VpcEndpoints.SecretsManager,
                property,
                "another service than secretsmanager",
                services[i],
                "That endpoint is the one of secretsManagerEndpoint: remove it here.");
            problems.Require(
                services[i]?.Length <= MostLetters && Service().IsMatch(services[i]),
                property,
                "the short name of a service",
                services[i],
                "Write it like kms, logs or ecr.api.");
            problems.Require(!Gateways.Contains(
                services[i]), property, "another service than dynamodb and s3", services[i], adopts
                ? "They have gateway endpoints, which the owner of an adopted VPC makes: remove it."
                : "Name it in gatewayEndpoints, which cost nothing.");
            problems.Require(
                services.IndexOf(services[i]) == i,
                property,
                "given once",
                services[i],
                "Remove it.");
        }
        return args.SecretsManagerEndpoint ?? !adopts
            ? [VpcEndpoints.SecretsManager, .. services]
            : [.. services];
    }

    public static ImmutableArray<string> Gateway(CacheNetworkArgs args, bool adopts, Problems problems)
    {
        var services = args.GatewayEndpoints ?? [];
        problems.Require(
            !adopts || services.Count == 0,
            "gatewayEndpoints",
            "left out when a VPC is adopted",
            services,
            "They are routes, and the route tables of that VPC belong to its owner.");
        for (var i = 0; i < services.Count; i++)
        {
            var property = $"gatewayEndpoints[{i}]";
            problems.Require(Gateways.Contains(services[i]), property, Quoted.OneOf(Gateways), services[i],
                "Other services have interface endpoints.");
            problems.Require(
                services.IndexOf(services[i]) == i,
                property,
                "given once",
                services[i],
                "Remove it.");
        }
        return [.. services];
    }

    [GeneratedRegex("^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*\\z")]
    private static partial Regex Service();
}
