using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi.Testing;

namespace Specs.Testing;

/// <summary>What AWS fills in once a resource exists.</summary>
internal static class Cloud
{
    public static IEnumerable<KeyValuePair<string, object>> Answer(MockResourceArgs args) => args.Type switch
    {
        "aws:elasticache/replicationGroup:ReplicationGroup" => ReplicationGroup(args),
        "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup" =>
            [new("globalReplicationGroupId", $"ldgnf-{args.Inputs["globalReplicationGroupIdSuffix"]}")],
        "aws:elasticache/cluster:Cluster" => Memcached(args),
        "aws:elasticache/serverlessCache:ServerlessCache" => Serverless(args),
        "random:index/randomPassword:RandomPassword" => [new("result", $"token-of-{args.Name}")],
        "aws:ec2/vpc:Vpc" when args.Inputs.ContainsKey("assignGeneratedIpv6CidrBlock") =>
            [new("ipv6CidrBlock", "2001:db8:12:3400::/56")],
        "random:index/randomId:RandomId" => [new("hex", "0a1b2c3d")],
        "aws:sns/topic:Topic" => [new(
            "arn",
            $"arn:aws:sns:{CloudCalls.NameOf(args.Provider) ?? "eu-west-1"}:123456789012:{args.Name}")],
        "aws:kms/key:Key" => [new(
            "arn",
            $"arn:aws:kms:{CloudCalls.NameOf(args.Provider) ?? "eu-west-1"}:123456789012:key/{args.Name}")],
        "aws:lambda/invocation:Invocation" => [new("result", Report(args))],
        "pulumi:pulumi:StackReference" => FirstDeployment,
        _ => [],
    };

    private static KeyValuePair<string, object>[] FirstDeployment =>
        [new("outputs", Map()), new("secretOutputNames", ImmutableArray<object>.Empty)];

    // Every cache of the request is proven.
    private static string Report(MockResourceArgs args)
    {
        var caches = (JsonObject)JsonNode.Parse((string)args.Inputs["input"])!["caches"]!;
        return new JsonObject
        {
            ["passed"] = true,
            ["caches"] = new JsonArray(
                [.. caches.Select(cache => new JsonObject { ["name"] = cache.Key, ["passed"] = true })]),
        }.ToJsonString();
    }

    private static IEnumerable<KeyValuePair<string, object>> ReplicationGroup(MockResourceArgs args)
    {
        yield return new("replicationGroupId", $"{args.Name}-id");
        if (args.Inputs.ContainsKey("numNodeGroups") || args.Inputs.ContainsKey("replicasPerNodeGroup"))
        {
            yield return new("configurationEndpointAddress", $"clustercfg.{args.Name}.test");
            yield break;
        }

        yield return new("primaryEndpointAddress", $"master.{args.Name}.test");
        yield return new("readerEndpointAddress", $"replica.{args.Name}.test");
    }

    private static IEnumerable<KeyValuePair<string, object>> Memcached(MockResourceArgs args)
    {
        yield return new("clusterId", $"{args.Name}-id");
        yield return new("clusterAddress", $"{args.Name}.cfg.test");
        var nodes = Convert.ToInt32(args.Inputs["numCacheNodes"], null);
        yield return new("cacheNodes", Enumerable.Range(1, nodes)
            .Select(node => (object)Map(
                ("address", $"{args.Name}.{node:0000}.test"),
                ("port", args.Inputs["port"])))
            .ToImmutableArray());
    }

    private static IEnumerable<KeyValuePair<string, object>> Serverless(MockResourceArgs args)
    {
        var port = (string)args.Inputs["engine"] == "memcached" ? 11211 : 6379;
        yield return new("endpoints", Endpoints(args.Name!, port));
        yield return new("readerEndpoints", Endpoints(args.Name!, port + 1));
    }

    private static ImmutableArray<object> Endpoints(string name, int port) =>
        [Map(("address", $"{name}.serverless.test"), ("port", port))];

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
