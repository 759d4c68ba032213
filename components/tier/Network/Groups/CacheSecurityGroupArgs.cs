using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="CacheSecurityGroup"/>.</summary>
public sealed class CacheSecurityGroupArgs : ResourceArgs
{
    /// <summary>Id of the VPC the cache is in. Changing this replaces both groups.</summary>
    [Input("vpcId", required: true)]
    public Input<string> VpcId { get; set; } = null!;

    /// <summary>TCP ports the cache listens on: at least one, each 1 to 65535 and given once.</summary>
    [Input("ports", required: true)]
    public List<int> Ports { get; set; } = null!;

    /// <summary>
    /// Region of both groups. Default: that of the provider. Changing this replaces both groups.
    /// </summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="CacheNetworkArgs.Tags"/>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }
}
