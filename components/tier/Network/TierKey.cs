using System.Collections.Immutable;
using Pulumi;
using Aws = Pulumi.Aws;
using Kms = Pulumi.Aws.Kms;

namespace CachingTier;

/// <summary>
/// A KMS key of the account for a tier: its caches and their snapshots, logs, secrets and alarms. AWS changes
/// its material every year. Not for the topic that ElastiCache sends its events to, which must not be
/// encrypted.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html"/>
/// </summary>
public sealed class TierKey : ComponentResource
{
    /// <summary>Creates the key.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">How the key is deleted.</param>
    /// <param name="options">Pulumi options; <c>Protect</c> and <c>RetainOnDelete</c> override the
    /// profile's.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public TierKey(string name, TierKeyArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedTierKey.Resolve(name, args).OrThrow(), options)
    {
    }

    private TierKey(Resolution<TierKeyArgs, ResolvedTierKey> plan, ComponentResourceOptions? options)
        : base("caching-tier:index:TierKey", plan.Name, plan.Args, options)
    {
        var (name, resolved) = (plan.Name, plan.Value);
        var calls = new InvokeOptions { Parent = this };
        var policy = Output.Tuple(
            Aws.GetPartition.Invoke(options: calls), Aws.GetRegion
                .Invoke(options: calls), Aws.GetCallerIdentity.Invoke(options: calls));
        var key = new Kms.Key(name, new()
        {
            Description = $"Caches of {Deployment.Instance.ProjectName} {Deployment.Instance.StackName}",
            EnableKeyRotation = true,
            DeletionWindowInDays = resolved.DeletionWindowDays,
            Policy = policy.Apply(here => TierKeyPolicy
                .Create(here.Item1.Partition, here.Item2.Region, here.Item3.AccountId)
                .ToJson()),
            Tags = NameTag.Add(name, resolved.Tags),
        }, new CustomResourceOptions
        {
            Parent = this,
            Protect = resolved.Profile.Protection(options),
            RetainOnDelete = resolved.Profile.Retention(options),
        });

        KeyArn = key.Arn;
        RegisterOutputs();
    }

    /// <summary>ARN of the key, for every <c>kmsKeyId</c>.</summary>
    [Output("keyArn")]
    public Output<string> KeyArn { get; private set; }

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, TierKeyArgs args) =>
        ResolvedTierKey.Resolve(name, args).Problems.Found;
}
