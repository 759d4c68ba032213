using System.Collections.Immutable;
using CachingTier.Local.Reachability;
using CachingTier.Local.Resources;

namespace Live.Cloud;

public sealed class ReachabilityTests
{
    private const string NoIngress = "security group sg-cache of ReplicationGroup 'sessions' has no ingress "
        + "rule for port 6379 from sg-test";
    private const string NoEgress =
        "security group sg-test of Function 'smoke-test' has no egress rule for port 6379 to sg-cache";

    [Fact]
    public void A_tier_with_all_its_rules_is_reached() => Reaches(NetworkBuilder.Tier());

    [Fact]
    public void Without_ingress_rule_the_packet_is_dropped() =>
        Blocks(NetworkBuilder.Tier().Without("into-cache"), NoIngress);

    [Fact]
    public void Without_egress_rule_the_packet_is_dropped() =>
        Blocks(NetworkBuilder.Tier().Without("out-of-test"), NoEgress);

    [Fact]
    public void Every_missing_rule_is_named() =>
        Blocks(NetworkBuilder.Tier().Without("out-of-test").Without("into-cache"), NoEgress, NoIngress);

    [Theory]
    [InlineData(6380.0, 6380.0)]
    [InlineData(0.0, 6378.0)]
    public void A_rule_for_other_ports_does_not_help(double from, double to) =>
        Blocks(
            NetworkBuilder.Tier().But("into-cache", "fromPort", from).But("into-cache", "toPort", to),
            NoIngress);

    [Fact]
    public void A_rule_for_another_protocol_does_not_help() =>
        Blocks(NetworkBuilder.Tier().But("into-cache", "ipProtocol", "udp"), NoIngress);

    [Fact]
    public void A_rule_for_every_protocol_needs_no_ports() => Reaches(NetworkBuilder.Tier()
        .But("into-cache", "ipProtocol", "-1").But("into-cache", "fromPort", null).But(
            "into-cache",
            "toPort",
            null));

    [Theory]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("10.0.0.0/16", true)]
    [InlineData("10.0.1.0/24", true)]
    [InlineData("10.0.1.0/25", false)]
    [InlineData("10.0.2.0/24", false)]
    public void A_block_counts_if_it_covers_every_subnet_of_the_function(string block, bool reached)
    {
        var network = NetworkBuilder.Tier()
            .But("into-cache", "referencedSecurityGroupId", null).But("into-cache", "cidrIpv4", block);
        if (reached)
            Reaches(network);
        else
            Blocks(network, NoIngress);
    }

    [Fact]
    public void Rules_written_into_the_group_count() => Reaches(NetworkBuilder.Tier().Without("into-cache")
        .But("sg-cache", "ingress", Block([("protocol", "tcp"), ("fromPort", 6379.0), ("toPort", 6379.0),
            ("securityGroups", NetworkBuilder.Texts("sg-test"))])));

    [Fact]
    public void Rules_of_the_older_kind_count() => Reaches(NetworkBuilder.Tier().Without("into-cache")
        .With(TypeTokens.SecurityGroupRule, "old", ("type", "ingress"), ("securityGroupId", "sg-cache"),
            ("sourceSecurityGroupId", "sg-test"), ("protocol", "tcp"), ("fromPort", 6379.0),
            ("toPort", 6379.0)));

    [Fact]
    public void Another_vpc_is_out_of_reach() => Blocks(
        NetworkBuilder.Tier().But("subnet", "vpcId", "vpc-2").But("sg-test", "vpcId", "vpc-2")
            .But("sg-cache", "vpcId", "vpc-1").But("subnets", "subnetIds", null),
        "Function 'smoke-test' is in VPC vpc-2, but ReplicationGroup 'sessions' is in VPC vpc-1");

    [Fact]
    public void A_function_outside_every_vpc_reaches_no_cache() => Blocks(
        NetworkBuilder.Tier().But(
            "smoke-test",
            "vpcConfig",
            null), "Function 'smoke-test' is not in a VPC (it has no vpcConfig)");

    [Fact]
    public void Secrets_are_reached_through_the_endpoint() => Assert.Empty(Secrets(NetworkBuilder.Tier()));

    [Fact]
    public void Secrets_need_an_endpoint_in_the_vpc_or_a_way_out() => Assert.Equal(
        [
            "VPC vpc of Function 'smoke-test' has no interface endpoint for Secrets Manager",
            "subnet subnet has no route to a NAT gateway either",
        ],
        Secrets(NetworkBuilder.Tier().Without("vpce")));

    [Fact]
    public void Secrets_are_reached_through_a_NAT_gateway() => Assert.Empty(Secrets(WithNat()));

    [Theory]
    [InlineData("route", "destinationCidrBlock", "10.1.0.0/16")]
    [InlineData("route", "natGatewayId", "nat-elsewhere")]
    [InlineData("route", "natGatewayId", null)]
    [InlineData("route", "routeTableId", "another")]
    [InlineData("association", "subnetId", "another")]
    public void Only_a_route_of_its_own_subnet_leads_a_function_out(
        string resource,
        string key,
        string? value) =>
        Assert.Equal(
            "subnet subnet has no route to a NAT gateway either",
            Secrets(WithNat().But(resource, key, value))[^1]);

    [Theory]
    [InlineData("cidrIpv4", "10.0.0.0/16")]
    [InlineData("fromPort", 444.0)]
    [InlineData("securityGroupId", "sg-cache")]
    public void A_function_has_to_be_let_out_to_the_internet(string key, object value)
    {
        var network = WithNat().But("out-to-internet", key, value);
        if (key == "fromPort")
            network = network.But("out-to-internet", "toPort", value);

        Assert.Equal(["security group sg-test of Function 'smoke-test' has no egress rule for port 443 to "
            + "the internet"], Secrets(network));
    }

    [Fact]
    public void Of_a_vpc_from_elsewhere_the_rules_of_the_function_tell_the_way()
    {
        var elsewhere = WithNat().Without("vpc").Without("route").Without("association").Without("nat");

        Assert.Empty(Secrets(elsewhere));
        Assert.Empty(Secrets(elsewhere.But("out-to-internet", "cidrIpv4", null)
            .But("out-to-internet", "referencedSecurityGroupId", "sg-elsewhere")));
        Assert.Equal(
            ["security group sg-test of Function 'smoke-test' has no egress rule for port 443 to the "
                + "internet or the endpoint of Secrets Manager in its VPC"],
            Secrets(elsewhere.Without("out-to-internet")));
    }

    [Fact]
    public void Secrets_need_private_dns() => Assert.Equal(
        ["VPC endpoint vpce for Secrets Manager has no private DNS, so its name does not lead to it"],
        Secrets(NetworkBuilder.Tier().But("vpce", "privateDnsEnabled", false)));

    [Fact]
    public void Secrets_need_the_endpoint_to_let_the_function_in() => Assert.Equal(
        ["security group sg-endpoint of VpcEndpoint 'vpce' has no ingress rule for port 443 from sg-test"],
        Secrets(NetworkBuilder.Tier().Without("into-endpoint")));

    [Fact]
    public void Secrets_need_the_function_to_be_let_out() => Assert.Equal(
        ["security group sg-test of Function 'smoke-test' has no egress rule for port 443 to sg-endpoint"],
        Secrets(NetworkBuilder.Tier().Without("to-endpoint")));

    private static NetworkBuilder WithNat() => NetworkBuilder.Tier().Without("vpce").Without("to-endpoint")
        .With("aws:ec2/natGateway:NatGateway", "nat", ("subnetId", "public"))
        .With(
            TypeTokens.Route,
            "route",
            ("routeTableId", "table"),
            ("destinationCidrBlock", "0.0.0.0/0"),
            ("natGatewayId", "nat"))
        .With(
            TypeTokens.RouteTableAssociation,
            "association",
            ("subnetId", "subnet"),
            ("routeTableId", "table"))
        .With(
            TypeTokens.EgressRule,
            "out-to-internet",
            ("securityGroupId", "sg-test"),
            ("cidrIpv4", "0.0.0.0/0"),
            ("ipProtocol", "tcp"),
            ("fromPort", 443.0),
            ("toPort", 443.0));

    private static void Reaches(NetworkBuilder network) => Assert.Empty(Cache(network));

    private static void Blocks(NetworkBuilder network, params string[] reasons) =>
        Assert.Equal(reasons, Cache(network));

    private static string[] Cache(NetworkBuilder network)
    {
        var graph = network.Build();
        return [.. new NetworkPaths(graph).Blocking(
            graph.Find(TypeTokens.Function, "smoke-test")!,
            graph.Find(TypeTokens.ReplicationGroup, "sessions")!,
            6379)];
    }

    private static string[] Secrets(NetworkBuilder network)
    {
        var graph = network.Build();
        var function = graph.Find(TypeTokens.Function, "smoke-test")!;
        return [.. new NetworkPaths(graph).BlockingSecrets(function)];
    }

    private static ImmutableArray<object?> Block((string Key, object? Value)[] rule) =>
        [rule.ToImmutableDictionary(entry => entry.Key, entry => entry.Value)];
}
