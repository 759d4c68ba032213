using System.Collections.Immutable;
using Pulumi.Testing;

namespace Specs.Testing;

/// <summary>What AWS answers to a look-up.</summary>
internal static class CloudCalls
{
    public static object Answer(MockCallArgs args) => args.Token switch
    {
        "aws:index/getRegion:getRegion" => Result(("region", "eu-west-1")),
        "aws:index/getAvailabilityZones:getAvailabilityZones" =>
            Result(("names", ImmutableArray.Create("eu-west-1a", "eu-west-1b", "eu-west-1c"))),
        "aws:ec2/getVpc:getVpc" => Result(("cidrBlock", "172.31.0.0/16")),
        _ => args.Args,
    };

    private static ImmutableDictionary<string, object> Result(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
