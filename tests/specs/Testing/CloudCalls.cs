using System.Collections.Immutable;
using Pulumi.Testing;

namespace Specs.Testing;

/// <summary>What AWS answers to a look-up.</summary>
internal static class CloudCalls
{
    public static object Answer(MockCallArgs args) => args.Token switch
    {
        "aws:index/getRegion:getRegion" => Result(("region", RegionOf(args))),
        "aws:index/getAvailabilityZones:getAvailabilityZones" =>
            Result(("names", "abc".Select(zone => $"{RegionOf(args)}{zone}").ToImmutableArray())),
        "aws:ec2/getSubnet:getSubnet" => Subnet((string)args.Args["id"]),
        "aws:ec2/getSecurityGroup:getSecurityGroup" => Result(
            ("id", $"{args.Args["name"]}-of-{args.Args["vpcId"]}")),
        "aws:index/getCallerIdentity:getCallerIdentity" => Result(("accountId", "123456789012")),
        "aws:index/getPartition:getPartition" => Result(("partition", "aws")),
        "aws:ec2/getVpc:getVpc" => Vpc((string)args.Args["id"]),
        _ => args.Args,
    };

    private static ImmutableDictionary<string, object> Vpc(string id) => Result(
        ("id", id),
        ("cidrBlock", "172.31.0.0/16"),
        ("enableDnsSupport", true),
        ("enableDnsHostnames", !id.Contains("nameless", StringComparison.Ordinal)));

    /// <summary>Name of the provider that a reference is to.</summary>
    public static string? NameOf(string? provider) =>
        string.IsNullOrEmpty(provider) ? null : provider.Split("::")[^2];

    // Providers are named after their regions.
    private static string RegionOf(MockCallArgs args) => NameOf(args.Provider) ?? "eu-west-1";

    // The name of a subnet says what is odd about it, its last digit which zone it is in.
    private static ImmutableDictionary<string, object> Subnet(string id) => Result(
        ("id", id),
        ("vpcId", id.Contains("foreign", StringComparison.Ordinal) ? "vpc-2" : id.Contains(
            "nameless",
            StringComparison.Ordinal) ? "vpc-nameless" : id.StartsWith("subnet-",
            StringComparison.Ordinal) ? "vpc-1" : ""),
        ("availabilityZone", id.EndsWith('2') ? "eu-west-1b" : "eu-west-1a"),
        ("availableIpAddressCount", id.Contains("full", StringComparison.Ordinal) ? 3 : 251),
        ("mapPublicIpOnLaunch", id.Contains("public", StringComparison.Ordinal)),
        ("cidrBlock", id.Contains("beside", StringComparison.Ordinal)
            ? "100.64.0.0/24"
            : id.Contains("tiny", StringComparison.Ordinal) ? "172.31.1.0/28" : "172.31.1.0/24"),
        ("ipv6Native", id.Contains("ipv6", StringComparison.Ordinal)),
        ("ipv6CidrBlock", id.Contains("dual", StringComparison.Ordinal) ? "2001:db8::/64" : ""),
        ("outpostArn", id.Contains("outpost", StringComparison.Ordinal) ? "arn:outpost" : ""));

    private static ImmutableDictionary<string, object> Result(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
