using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>
/// Arguments of <see cref="CacheNetwork"/>. With none it makes a VPC; with <see cref="VpcId"/> and
/// <see cref="SubnetIds"/> it adopts one.
/// </summary>
public sealed class CacheNetworkArgs : ResourceArgs
{
    /// <summary>
    /// Named set of defaults: <c>dev</c> (2 zones), <c>production</c> or <c>regulated</c> (3 zones).
    /// Production when left out.
    /// </summary>
    [Input("profile")]
    public string? Profile { get; set; }

    /// <summary>
    /// IPv4 block of the new VPC, /16 to /25; 10.0.0.0/16 when left out. Each zone gets an eighth of it, so
    /// that adding a zone moves no subnet. Changing this replaces the network and every cache in it.
    /// </summary>
    [Input("cidrBlock")]
    public string? CidrBlock { get; set; }

    /// <summary>
    /// Number of availability zones that the new VPC spans, 2 to 6: the first ones that the region offers.
    /// Default: 3, dev 2. Changing this replaces serverless caches. Lowering it fails while nodes are in a
    /// zone that goes.
    /// </summary>
    [Input("zones")]
    public int? Zones { get; set; }

    /// <summary>
    /// Names of the availability zones, one subnet each, instead of <see cref="Zones"/>. Adding one at the
    /// end or removing the last replaces serverless caches. AWS refuses any other change, which would put a
    /// second subnet into the block of one.
    /// </summary>
    [Input("availabilityZones")]
    public List<string>? AvailabilityZones { get; set; }

    /// <summary>
    /// Id of an existing VPC to adopt, together with <see cref="SubnetIds"/>. Changing this replaces every
    /// cache in the network.
    /// </summary>
    [Input("vpcId")]
    public Input<string>? VpcId { get; set; }

    /// <summary>
    /// Ids of 1 to 20 private subnets of the adopted VPC, in at least two zones except in profile dev. Each
    /// is looked up and must be in that VPC, private, and of the network type; few free addresses are a
    /// warning. Changing this replaces serverless caches; removing one fails while nodes are in it.
    /// </summary>
    [Input("subnetIds")]
    public InputList<string>? SubnetIds { get; set; }

    /// <summary>
    /// Whether to make an interface endpoint through which the VPC reaches Secrets Manager. On for a new VPC,
    /// off for an adopted one, which may have an endpoint already.
    /// </summary>
    [Input("secretsManagerEndpoint")]
    public bool? SecretsManagerEndpoint { get; set; }

    /// <summary>Security group of the Secrets Manager endpoint that an adopted VPC already has.</summary>
    [Input("endpointSecurityGroupId")]
    public Input<string>? EndpointSecurityGroupId { get; set; }

    /// <summary>
    /// AWS services that the VPC reaches through an interface endpoint of their own, beside Secrets Manager:
    /// <c>kms</c>, <c>logs</c>, <c>monitoring</c>. None when left out.
    /// </summary>
    [Input("interfaceEndpoints")]
    public List<string>? InterfaceEndpoints { get; set; }

    /// <summary>
    /// Services that a new VPC reaches through a gateway endpoint, which costs nothing: <c>s3</c>,
    /// <c>dynamodb</c>. None when left out.
    /// </summary>
    [Input("gatewayEndpoints")]
    public List<string>? GatewayEndpoints { get; set; }

    /// <summary>
    /// Address families of the subnets, which caches of that network type need: <c>ipv4</c>,
    /// <c>dual_stack</c> or, in adopted subnets without IPv4, <c>ipv6</c>. No Lambda, and so no smoke test,
    /// can run in <c>ipv6</c>. ipv4 when left out.
    /// </summary>
    [Input("networkType")]
    public string? NetworkType { get; set; }

    /// <summary>
    /// NAT gateways of a new VPC: <c>none</c>, <c>single</c> for all zones, or <c>per-zone</c>. The caches
    /// need none; it is for programs that share the VPC with them. None when left out.
    /// </summary>
    [Input("natGateways")]
    public string? NatGateways { get; set; }

    /// <summary>
    /// Whether the traffic of the VPC is logged. Default: true, dev false. An adopted VPC is not logged unless
    /// this is true, as its owner may log it already.
    /// </summary>
    [Input("flowLogs")]
    public bool? FlowLogs { get; set; }

    /// <summary>
    /// Days that the flow logs are kept, one of the periods that CloudWatch Logs knows. Default: 90, dev 7,
    /// regulated 365.
    /// </summary>
    [Input("logRetentionDays")]
    public int? LogRetentionDays { get; set; }

    /// <summary>ARN of the KMS key that encrypts the flow logs; a key of AWS when left out.</summary>
    [Input("kmsKeyId")]
    public Input<string>? KmsKeyId { get; set; }

    /// <summary>Tags of every resource, on top of <c>Name</c>.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }

    internal Func<ImmutableArray<SubnetPlace>, Task>? SubnetCheck { get; private set; }

    /// <summary>
    /// Has subnets that only AWS knows checked before anything of the network is created: a check that fails
    /// fails the network.
    /// </summary>
    /// <param name="check">The check.</param>
    public void CheckSubnets(Func<ImmutableArray<SubnetPlace>, Task> check) => SubnetCheck = check;

    internal CacheNetworkArgs Clone() => (CacheNetworkArgs)MemberwiseClone();
}
