using Pulumi;

namespace CachingTier;

/// <summary>
/// Arguments of <see cref="CacheNetwork"/>. With none it makes a VPC; with <see cref="VpcId"/> and
/// <see cref="SubnetIds"/> it adopts one.
/// </summary>
public sealed class CacheNetworkArgs : ResourceArgs
{
    /// <summary>
    /// Named set of defaults: <c>dev</c> (2 zones), <c>production</c> or <c>regulated</c> (3 zones). Production
    /// when left out.
    /// </summary>
    [Input("profile")]
    public string? Profile { get; set; }

    /// <summary>
    /// IPv4 block of the new VPC, /16 to /25; 10.0.0.0/16 when left out. Each zone gets an eighth of it, so that
    /// adding a zone moves no subnet. Changing this replaces the network and every cache in it.
    /// </summary>
    [Input("cidrBlock")]
    public string? CidrBlock { get; set; }

    /// <summary>
    /// Number of availability zones the new VPC spans, 2 to 6; by the profile when left out. The first ones the
    /// region offers are taken.
    /// </summary>
    [Input("zones")]
    public int? Zones { get; set; }

    /// <summary>
    /// Names of the availability zones, one subnet each, instead of <see cref="Zones"/>. Changing one replaces its
    /// subnet.
    /// </summary>
    [Input("availabilityZones")]
    public List<string>? AvailabilityZones { get; set; }

    /// <summary>Id of an existing VPC to adopt, together with <see cref="SubnetIds"/>.</summary>
    [Input("vpcId")]
    public Input<string>? VpcId { get; set; }

    /// <summary>Ids of private subnets of the adopted VPC, in at least two zones for production.</summary>
    [Input("subnetIds")]
    public InputList<string>? SubnetIds { get; set; }

    /// <summary>
    /// Whether to make an interface endpoint through which the VPC reaches Secrets Manager. On for a new VPC, off
    /// for an adopted one, which may have an endpoint already.
    /// </summary>
    [Input("secretsManagerEndpoint")]
    public bool? SecretsManagerEndpoint { get; set; }

    /// <summary>Security group of the Secrets Manager endpoint that an adopted VPC already has.</summary>
    [Input("endpointSecurityGroupId")]
    public Input<string>? EndpointSecurityGroupId { get; set; }

    /// <summary>Tags of every resource, on top of <c>Name</c>.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }
}
