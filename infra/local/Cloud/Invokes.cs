using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CachingTier.Local.Cloud;

/// <summary>Answers the functions (data sources) a program calls about the account it is deployed to.</summary>
internal sealed class Invokes(Account account, ResourceGraph graph)
{
    private readonly ConcurrentDictionary<string, int> _adopted = new(StringComparer.Ordinal);

    public object Answer(string token, IReadOnlyDictionary<string, object> args) => token switch
    {
        "aws:index/getAvailabilityZones:getAvailabilityZones" => Zones(),
        "aws:index/getRegion:getRegion" => Values(
            ("id", account.Region), ("name", account.Region), ("region", account.Region),
            ("description", "This machine"), ("endpoint", $"ec2.{account.Region}.amazonaws.com")),
        "aws:index/getCallerIdentity:getCallerIdentity" => Values(
            ("id", Account.Id), ("accountId", Account.Id), ("userId", "AIDALOCALLOCALLOCAL00"),
            ("arn", account.GlobalArn("iam", "user/local"))),
        "aws:index/getPartition:getPartition" => Values(
            ("id", account.Partition), ("partition", account.Partition), ("dnsSuffix", "amazonaws.com"),
            ("reverseDnsPrefix", "com.amazonaws")),
        "aws:ec2/getSubnet:getSubnet" => Subnet(args.GetValueOrDefault("id") as string ?? ""),
        "aws:ec2/getVpc:getVpc" => Vpc(args.GetValueOrDefault("id") as string ?? ""),
        "aws:ec2/getSecurityGroup:getSecurityGroup" => SecurityGroup(args),
        _ => throw new CloudException($"Function {token} has no answer on this machine, only on AWS. "
            + $"It was called with: {(args.Count == 0 ? "nothing" : string.Join(", ", args.Keys.Order(StringComparer.Ordinal)))}."),
    };

    private ImmutableDictionary<string, object> Zones() => Values(
        ("id", account.Region), ("region", account.Region),
        ("names", account.Zones.CastArray<object?>()),
        ("zoneIds", Enumerable.Range(1, account.Zones.Length).Select(n => (object?)$"{account.Region}-az{n}").ToImmutableArray()),
        ("groupNames", ImmutableArray.Create<object?>(account.Region)));

    // A subnet that was never made here is whatever the program takes it for: each next one is in the next zone.
    private ImmutableDictionary<string, object> Subnet(string id)
    {
        var inputs = graph.Find(Types.Subnet, id)?.Inputs ?? Wire.Empty;
        var zone = account.Zones[_adopted.GetOrAdd(id, _ => _adopted.Count) % account.Zones.Length];
        return Values(
            ("id", id), ("arn", account.Arn("ec2", $"subnet/{id}")), ("vpcId", inputs.Text("vpcId") ?? ""),
            ("availabilityZone", inputs.Text("availabilityZone") ?? zone), ("cidrBlock", inputs.Text("cidrBlock") ?? ""),
            ("ipv6CidrBlock", inputs.Text("ipv6CidrBlock") ?? ""), ("mapPublicIpOnLaunch", inputs.Flag("mapPublicIpOnLaunch")),
            ("availableIpAddressCount", 251), ("outpostArn", ""), ("ownerId", Account.Id), ("state", "available"));
    }

    private ImmutableDictionary<string, object> Vpc(string id)
    {
        var inputs = graph.Find(Types.Vpc, id)?.Inputs ?? Wire.Empty;
        return Values(
            ("id", id), ("arn", account.Arn("ec2", $"vpc/{id}")), ("cidrBlock", inputs.Text("cidrBlock") ?? "10.0.0.0/16"),
            ("enableDnsSupport", true), ("enableDnsHostnames", true), ("ownerId", Account.Id), ("state", "available"));
    }

    private ImmutableDictionary<string, object> SecurityGroup(IReadOnlyDictionary<string, object> args)
    {
        var vpcId = args.GetValueOrDefault("vpcId") as string ?? "";
        var id = args.GetValueOrDefault("id") as string
            ?? account.ResourceId("sg", Types.SecurityGroup, $"{vpcId}/{args.GetValueOrDefault("name")}");
        return Values(
            ("id", id), ("arn", account.Arn("ec2", $"security-group/{id}")), ("vpcId", vpcId),
            ("name", args.GetValueOrDefault("name") ?? ""), ("description", ""));
    }

    private static ImmutableDictionary<string, object> Values(params (string Key, object Value)[] values) =>
        values.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
