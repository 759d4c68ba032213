using System.Collections.Immutable;
using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace CachingTier;

/// <summary>
/// Lets a role log in to caches as IAM users, and nothing else: <c>elasticache:Connect</c> on both.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html"/>
/// </summary>
public sealed class ConnectPolicy : ComponentResource
{
    /// <summary>Creates the policy in the role.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">Role, caches and users.</param>
    /// <param name="options">Pulumi options, such as the parent.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public ConnectPolicy(string name, ConnectPolicyArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedConnectPolicy.Resolve(name, args).OrThrow(), options)
    {
    }

    private ConnectPolicy(
        Resolution<ConnectPolicyArgs, ResolvedConnectPolicy> plan,
        ComponentResourceOptions? options)
        : base("caching-tier:index:ConnectPolicy", plan.Name, plan.Args, options)
    {
        var resolved = plan.Value;
        var policy = new Iam.RolePolicy(plan.Name, new()
        {
            Role = resolved.RoleName!,
            Policy = Output.Tuple(resolved.CacheArns!, resolved.UserArns!).Apply(arns =>
                new PolicyDocument([ConnectStatement.Create(arns.Item1, arns.Item2)]).ToJson()),
        }, new CustomResourceOptions { Parent = this });
        PolicyName = policy.Name;
        RegisterOutputs();
    }

    /// <summary>Name of the policy in the role.</summary>
    [Output("policyName")]
    public Output<string> PolicyName { get; private set; }

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, ConnectPolicyArgs args) =>
        ResolvedConnectPolicy.Resolve(name, args).Problems.Found;
}
