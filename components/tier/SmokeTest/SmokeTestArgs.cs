using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="SmokeTest"/>.</summary>
public sealed class SmokeTestArgs : ResourceArgs
{
    /// <summary>
    /// Named set of defaults: <c>dev</c> (logs kept 7 days), <c>production</c> (90 days) or <c>regulated</c> (365
    /// days). Production when left out.
    /// </summary>
    [Input("profile")]
    public string? Profile { get; set; }

    /// <summary>Id of the VPC of the caches. Changing this replaces the security group.</summary>
    [Input("vpcId", required: true)]
    public Input<string> VpcId { get; set; } = null!;

    /// <summary>Ids of private subnets from which the test reaches the caches.</summary>
    [Input("subnetIds", required: true)]
    public InputList<string> SubnetIds { get; set; } = null!;

    /// <summary>
    /// Folder with the published smoke test; <c>smoketest</c> beside the program's own files when left out.
    /// </summary>
    [Input("codePath")]
    public string? CodePath { get; set; }

    /// <summary>Caches to prove: at least one, each with a name of its own.</summary>
    [Input("targets", required: true)]
    public List<SmokeTestTargetArgs> Targets { get; set; } = null!;

    /// <summary>
    /// Security group of the Secrets Manager endpoint. Needed when a target is logged in to with a secret.
    /// </summary>
    [Input("endpointSecurityGroupId")]
    public Input<string>? EndpointSecurityGroupId { get; set; }

    /// <summary>Seconds until the test gives up, 1 to 890; 30 when left out.</summary>
    [Input("timeoutSeconds")]
    public int? TimeoutSeconds { get; set; }

    /// <summary>
    /// Days the test's log is kept, one of the periods CloudWatch Logs knows; by the profile when left out.
    /// </summary>
    [Input("logRetentionDays")]
    public int? LogRetentionDays { get; set; }

    /// <summary>
    /// The test runs again when this value changes. When left out it is new at every deployment, so that each one
    /// is proven.
    /// </summary>
    [Input("deployment")]
    public Input<string>? Deployment { get; set; }

    /// <summary>Tags of every resource, on top of <c>Name</c>.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }
}
