using System.Collections.Immutable;
using CachingTier.Local.Engines;
using CachingTier.Local.Resources;

namespace Live.Cloud;

/// <summary>A resource graph in the shape of a tier's, to take parts out of.</summary>
internal sealed class NetworkBuilder
{
    private readonly List<(string Type, string Name, (string Key, object Value)[] Inputs)> _resources = [];

    public static NetworkBuilder Tier() => new NetworkBuilder()
        .With(TypeTokens.Vpc, "vpc", ("cidrBlock", "10.0.0.0/16"))
        .With(TypeTokens.Subnet, "subnet", ("vpcId", "vpc"), ("cidrBlock", "10.0.1.0/24"))
        .With(TypeTokens.SecurityGroup, "sg-cache", ("vpcId", "vpc"))
        .With(TypeTokens.SecurityGroup, "sg-test", ("vpcId", "vpc"))
        .With(TypeTokens.SecurityGroup, "sg-endpoint", ("vpcId", "vpc"))
        .With(
            TypeTokens.IngressRule,
            "into-cache",
            ("securityGroupId", "sg-cache"),
            ("referencedSecurityGroupId", "sg-test"),
            ("ipProtocol", "tcp"),
            ("fromPort", 6379.0),
            ("toPort", 6379.0))
        .With(
            TypeTokens.EgressRule,
            "out-of-test",
            ("securityGroupId", "sg-test"),
            ("referencedSecurityGroupId", "sg-cache"),
            ("ipProtocol", "tcp"),
            ("fromPort", 6379.0),
            ("toPort", 6379.0))
        .With(
            TypeTokens.IngressRule,
            "into-endpoint",
            ("securityGroupId", "sg-endpoint"),
            ("cidrIpv4", "10.0.0.0/16"),
            ("ipProtocol", "tcp"),
            ("fromPort", 443.0),
            ("toPort", 443.0))
        .With(
            TypeTokens.EgressRule,
            "to-endpoint",
            ("securityGroupId", "sg-test"),
            ("referencedSecurityGroupId", "sg-endpoint"),
            ("ipProtocol", "tcp"),
            ("fromPort", 443.0),
            ("toPort", 443.0))
        .With(
            TypeTokens.VpcEndpoint,
            "vpce",
            ("vpcId", "vpc"),
            ("serviceName", "com.amazonaws.eu-west-1.secretsmanager"),
            ("privateDnsEnabled", true),
            ("subnetIds", Texts("subnet")),
            ("securityGroupIds", Texts("sg-endpoint")))
        .With(TypeTokens.SubnetGroup, "subnets", ("subnetIds", Texts("subnet")))
        .With(
            TypeTokens.ReplicationGroup,
            "sessions",
            ("subnetGroupName", "subnets"),
            ("securityGroupIds", Texts("sg-cache")))
        .With(TypeTokens.Function, "smoke-test", ("vpcConfig", ImmutableDictionary<string, object?>.Empty
            .Add("subnetIds", Texts("subnet")).Add("securityGroupIds", Texts("sg-test"))));

    public static ImmutableArray<object?> Texts(params string[] items) => [.. items];

    public NetworkBuilder With(string type, string name, params (string, object)[] inputs)
    {
        _resources.Add((type, name, inputs));
        return this;
    }

    public NetworkBuilder Without(string name)
    {
        Assert.Equal(1, _resources.RemoveAll(resource => resource.Name == name));
        return this;
    }

    /// <summary>The same resource with other inputs; a null takes an input away.</summary>
    public NetworkBuilder But(string name, string key, object? value)
    {
        var index = _resources.FindIndex(resource => resource.Name == name);
        var (type, _, inputs) = _resources[index];
        var kept = inputs.Where(input => input.Key != key);
        _resources[index] = (type, name, [.. value is null ? kept : kept.Append((key, value))]);
        return this;
    }

    /// <summary>The graph; ids are the names, and <c>sessions</c> listens on 127.0.0.1:6379.</summary>
    public ResourceGraph Build()
    {
        var graph = new ResourceGraph();
        foreach (var (type, name, inputs) in _resources)
        {
            var wire = new WireInputs(
                inputs.ToImmutableDictionary(input => input.Key, input => (object?)input.Value));
            ImmutableArray<EngineEndpoint> endpoints = type == TypeTokens.ReplicationGroup
                ? [new EngineEndpoint("127.0.0.1", 6379)]
                : [];
            graph.Add(new CloudResource(type, name, name, name, name, wire, endpoints));
        }

        return graph;
    }
}
