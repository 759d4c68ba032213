using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="SmokeTest"/>.</summary>
public sealed class SmokeTestArgs : ResourceArgs
{
    /// <summary>
    /// Named set of defaults: <c>dev</c> (logs kept 7 days), <c>production</c> (90 days) or <c>regulated</c>
    /// (365 days). Production when left out.
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
    /// Security group of the Secrets Manager endpoint. Needed when a target is logged in to with a secret,
    /// unless <see cref="SecretsManagerOverInternet"/> is on.
    /// </summary>
    [Input("endpointSecurityGroupId")]
    public Input<string>? EndpointSecurityGroupId { get; set; }

    /// <summary>
    /// Whether the function reaches Secrets Manager by a route to the internet, such as a NAT gateway,
    /// instead of an endpoint. Its security group then allows outgoing connections on port 443. Off when left
    /// out; a stack turns it on when its network makes NAT gateways and no endpoint.
    /// </summary>
    [Input("secretsManagerOverInternet")]
    public bool? SecretsManagerOverInternet { get; set; }

    /// <summary>
    /// ARNs of the customer keys that encrypt the secrets of the targets. Secrets Manager uses a key on
    /// behalf of the reader of a secret, so the function may decrypt these secrets with them, through Secrets
    /// Manager only. None when left out, which is right for the key of AWS.
    /// </summary>
    [Input("secretKmsKeyIds")]
    public InputList<string>? SecretKmsKeyIds { get; set; }

    /// <summary>
    /// Seconds until the test gives up, 1 to 890 and fewer than between two runs of the schedule; 30 when
    /// left out.
    /// </summary>
    [Input("timeoutSeconds")]
    public int? TimeoutSeconds { get; set; }

    /// <summary>
    /// Days that the log of the test is kept, one of the periods that CloudWatch Logs knows. Default: 90, dev
    /// 7, regulated 365.
    /// </summary>
    [Input("logRetentionDays")]
    public int? LogRetentionDays { get; set; }

    /// <summary>
    /// The test runs again when this value changes. When left out it is new at every deployment, so that each
    /// one is proven.
    /// </summary>
    [Input("deployment")]
    public Input<string>? Deployment { get; set; }

    /// <summary>
    /// When the test runs between deployments, as EventBridge Scheduler writes it: <c>rate(5 minutes)</c> or
    /// <c>cron(0 6 * * ? *)</c> in UTC; <c>never</c> for deployments only. Every 5 minutes when left out,
    /// never in profile dev. One alarm reports a failed run, until the next run passes. Another
    /// reports missing runs, after three of them; a cron expression and a rate of more than 56 hours
    /// have no such alarm.
    /// <see href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html"/>
    /// </summary>
    [Input("schedule")]
    public string? Schedule { get; set; }

    /// <summary>
    /// ARN of the SNS topic that is notified when a scheduled run fails or does not take place, and when all
    /// is well again. Without one the alarms only change their state.
    /// </summary>
    [Input("alarmTopicArn")]
    public Input<string>? AlarmTopicArn { get; set; }

    /// <summary>
    /// ARN of the KMS key that encrypts the test's log and the environment of its function; a key of AWS when
    /// left out.
    /// </summary>
    [Input("kmsKeyId")]
    public Input<string>? KmsKeyId { get; set; }

    /// <summary>
    /// Concurrent runs that the account reserves for the test, 1 to 100, or -1 to reserve none, as in a new
    /// account with a low quota. 2 when left out, so that a deployment does not wait for a scheduled run. In
    /// profile dev none are reserved.
    /// </summary>
    [Input("reservedConcurrency")]
    public int? ReservedConcurrency { get; set; }

    /// <inheritdoc cref="CacheNetworkArgs.Tags"/>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }

    internal SmokeTestArgs Clone() => (SmokeTestArgs)MemberwiseClone();
}
