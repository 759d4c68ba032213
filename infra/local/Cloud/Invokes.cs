using System.Collections.Immutable;
using CachingTier.Local.Resources;
using Pulumi.Testing;

namespace CachingTier.Local.Cloud;

/// <summary>
/// Answers the functions (data sources) a program calls about the account it is deployed to.
/// </summary>
internal sealed class Invokes(Regions regions, ResourceGraph graph)
{
    private readonly NetworkLookups _network = new(graph);

    public object Answer(MockCallArgs call) =>
        Answer(regions.Resolve(call.Provider, new WireInputs(call.Args!)), call.Token ?? "", call.Args!);

    private object Answer(
        Account account,
        string token,
        IReadOnlyDictionary<string, object?> args) => token switch
        {
            "aws:index/getAvailabilityZones:getAvailabilityZones" => Zones(account),
            "aws:index/getRegion:getRegion" => Values(
                ("id", account.Region), ("name", account.Region), ("region", account.Region),
                ("description", "This machine"), ("endpoint", $"ec2.{account.Region}.amazonaws.com")),
            "aws:index/getCallerIdentity:getCallerIdentity" => Values(
                ("id", Account.Id), ("accountId", Account.Id), ("userId", "AIDALOCALLOCALLOCAL00"),
                ("arn", account.GlobalArn("iam", "user/local"))),
            "aws:index/getPartition:getPartition" => Values(
                ("id", account.Partition), ("partition", account.Partition), ("dnsSuffix", "amazonaws.com"),
                ("reverseDnsPrefix", "com.amazonaws")),
            "aws:ec2/getSubnet:getSubnet" => _network.Subnet(account, new WireInputs(args)),
            "aws:ec2/getVpc:getVpc" => _network.Vpc(account, new WireInputs(args)),
            "aws:ec2/getSecurityGroup:getSecurityGroup" =>
                _network.SecurityGroup(account, new WireInputs(args)),
            _ => throw new CloudException($"Function {token} has no answer on this machine, only on AWS. "
                + $"It was called with: {Names(args)}."),
        };

    private static string Names(IReadOnlyDictionary<string, object?> args) =>
        args.Count == 0 ? "nothing" : string.Join(", ", args.Keys.Order(StringComparer.Ordinal));

    private ImmutableDictionary<string, object> Zones(Account account) => Values(
        ("id", account.Region), ("region", account.Region),
        ("names", account.Zones.CastArray<object?>()),
        ("zoneIds", Enumerable.Range(1, account.Zones.Length).Select(n => (object?)$"{account.Region}-az{n}")
            .ToImmutableArray()),
        ("groupNames", ImmutableArray.Create<object?>(account.Region)));

    internal static ImmutableDictionary<string, object> Values(params (string Key, object Value)[] values) =>
        values.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
